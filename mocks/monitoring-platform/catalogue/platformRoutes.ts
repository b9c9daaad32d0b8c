import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { entityNames } from '../../../spec/entities/entityNames.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { authorityRoutes } from './authorityRoutes.ts';
import { forPlatforms } from './forPlatforms.ts';
import { createRefuse } from './createRefuse.ts';
import type { Refuse } from './createRefuse.ts';
import { isOwnAddress } from './isOwnAddress.ts';
import { parseDescription } from './parseDescription.ts';
import type { PlatformSide } from './platformSide.ts';
import { refusalStatus } from './refusalStatus.ts';
import { shownEntry } from './shownEntry.ts';

const entityOf = (request: FastifyRequest): EntityName | undefined =>
  entityNames.find((name) => name === (request.params as { readonly entity?: string }).entity);

const asJson = (body: unknown): unknown => {
  try {
    return JSON.parse(Buffer.isBuffer(body) ? body.toString('utf8') : '');
  } catch {
    return undefined;
  }
};

/** What an access platform may do at the catalogue; every request carries sealed header parameters with the scope `catalogue`. */
export const platformRoutes = async (app: FastifyInstance, side: PlatformSide): Promise<void> => {
  const { deps, store, refusals, verifier } = side;
  const refuse = createRefuse(deps.profile);
  await app.register(async (scope) => {
    // The signature covers the body as sent, so it is kept as bytes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 262_144 }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((error, request, reply) => {
      const status = (error as { statusCode?: number }).statusCode ?? 500;
      if (status >= 500) request.log.error(error);
      return status < 500 ? refuse(reply, 400, 'request-invalid') : refuse(reply, 500, 'internal-error');
    });

    const caller = (request: FastifyRequest) =>
      verifier.verify(
        {
          method: request.method,
          url: request.url,
          headers: request.headers,
          ...(Buffer.isBuffer(request.body) ? { body: request.body } : {}),
        },
        'catalogue',
      );
    /** Refuses an act of a platform, and keeps why. */
    const deny = (platformId: string | null, ...[reply, status, code, detail]: Parameters<Refuse>): FastifyReply => {
      refusals.note({ platformId, entity: entityOf(reply.request) ?? null, code, detail: detail ?? null });
      return refuse(reply, status, code, detail);
    };
    /** Runs `answer` for a verified caller. */
    const verified =
      <R extends FastifyRequest>(answer: (platformId: string, request: R, reply: FastifyReply) => unknown) =>
      (request: FastifyRequest, reply: FastifyReply): unknown => {
        const found = caller(request);
        return found.ok
          ? answer(found.platformId, request as R, reply)
          : deny(found.claims, reply, refusalStatus(found.code), found.code);
      };

    scope.get(
      '/catalogue/entries',
      forPlatforms,
      verified((platformId) => ({
        entries: store
          .entries()
          .filter((entry) => entry.platformId === platformId || entry.status === 'published')
          .map((entry) => shownEntry(entry, entry.platformId === platformId ? 'owner' : 'others')),
      })),
    );

    scope.put(
      '/catalogue/entries/:entity',
      forPlatforms,
      verified(async (platformId, request, reply) => {
        const entity = entityOf(request);
        if (entity === undefined) return deny(platformId, reply, 404, 'not-found');
        const parsed = parseDescription(asJson(request.body));
        if (!parsed.ok) return deny(platformId, reply, 400, 'request-invalid', parsed.problem);
        const platform = deps.platforms().find((one) => one.platformId === platformId);
        if (platform === undefined || !isOwnAddress(platform, parsed.description.url))
          return deny(platformId, reply, 422, 'address-foreign', parsed.description.url);
        return shownEntry(await store.register(platformId, entity, parsed.description), 'owner');
      }),
    );

    scope.post(
      '/catalogue/entries/:entity/mount',
      forPlatforms,
      verified(async (platformId, request, reply) => {
        const entity = entityOf(request);
        const entry = entity === undefined ? undefined : store.entry(platformId, entity);
        const platform = deps.platforms().find((one) => one.platformId === platformId);
        if (entry === undefined || platform?.interfaces === undefined) return deny(platformId, reply, 404, 'not-found');
        const result = await side.callOnce(platform, entry);
        if (!result.ok) return deny(platformId, reply, 422, 'interface-silent', `${result.problem.code} ${entry.url}`);
        const mounted = await store.mount(entry);
        return mounted === undefined ? deny(platformId, reply, 409, 'entry-changed') : shownEntry(mounted, 'owner');
      }),
    );

    scope.post(
      '/catalogue/entries/:entity/publish',
      forPlatforms,
      verified(async (platformId, request, reply) => {
        const entity = entityOf(request);
        const entry = entity === undefined ? undefined : store.entry(platformId, entity);
        if (entry === undefined) return deny(platformId, reply, 404, 'not-found');
        return entry.mountedTime === null
          ? deny(platformId, reply, 409, 'not-mounted')
          : shownEntry(await store.publish(entry, side.policy), 'owner');
      }),
    );

    await authorityRoutes(scope, side, { verified, refuse, asJson });
  });
};
