import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { pageQuery } from '../../../spec/interfaces/pageQuery.ts';
import { authorityEntities } from './authorityEntities.ts';
import { forPlatforms } from './forPlatforms.ts';
import type { Refuse } from './createRefuse.ts';
import type { PlatformSide } from './platformSide.ts';
import { refusalStatus } from './refusalStatus.ts';
import { readCollectedPage } from './readCollectedPage.ts';

interface Tools {
  readonly verified: (
    answer: (platformId: string, request: FastifyRequest, reply: FastifyReply) => unknown,
  ) => (request: FastifyRequest, reply: FastifyReply) => unknown;
  readonly refuse: Refuse;
  readonly asJson: (body: unknown) => unknown;
}

const base = '/api/v1';
const isOffered = (entity: unknown): entity is (typeof authorityEntities)[number] =>
  authorityEntities.some((one) => one === entity);

/**
 * The other direction of 7.2.7: a platform subscribes to the authority's query interfaces and calls them with sealed header
 * parameters of its own (scope: the entity). It gets what was collected from itself; catalogue and site structure of another
 * platform by `platformId`, users of another never.
 */
export const authorityRoutes = async (
  app: FastifyInstance,
  { deps, store, verifier, url }: PlatformSide,
  { verified, refuse, asJson }: Tools,
): Promise<void> => {
  const { paging, paths } = deps.profile.values.interfaces;
  const addressOf = (entity: EntityName): string => `${url()}${base}${paths[entity] ?? `/${entity}`}`;

  app.get(
    '/catalogue/subscriptions',
    forPlatforms,
    verified((platformId) => ({ subscriptions: store.subscriptions(platformId, 'platform-to-authority') })),
  );

  app.post(
    '/catalogue/subscriptions',
    forPlatforms,
    verified(async (platformId, request, reply) => {
      const { entities } = (asJson(request.body) ?? {}) as { readonly entities?: unknown };
      if (!Array.isArray(entities) || entities.length === 0 || !entities.every(isOffered))
        return refuse(reply, 400, 'request-invalid', `entities: ${authorityEntities.join(', ')}`);
      const subscriptions = await store.subscribe(
        entities.map((entity) => ({
          direction: 'platform-to-authority',
          platformId,
          entity,
          url: addressOf(entity),
        })),
      );
      return reply.code(201).send({ subscriptions });
    }),
  );

  for (const entity of authorityEntities) {
    app.get(`${base}${paths[entity] ?? `/${entity}`}`, forPlatforms, async (request, reply) => {
      const caller = verifier.verify({ method: request.method, url: request.url, headers: request.headers }, entity);
      const note = (refusal: string | null, records: number): Promise<void> =>
        store.noteCall({ platformId: caller.ok ? caller.platformId : caller.claims, entity, refusal, records });
      const deny = async (status: number, code: Parameters<Refuse>[2], detail?: string): Promise<FastifyReply> => {
        await note(code, 0);
        return refuse(reply, status, code, detail);
      };
      if (!caller.ok) return deny(refusalStatus(caller.code), caller.code);
      if (!store.subscriptions(caller.platformId, 'platform-to-authority').some((one) => one.entity === entity))
        return deny(403, 'not-subscribed');
      const asked = (request.query as Readonly<Record<string, unknown>>)['platformId'] ?? caller.platformId;
      if (typeof asked !== 'string') return deny(400, 'parameter-out-of-range', 'platformId');
      if (asked !== caller.platformId && entity === 'user') return deny(403, 'permission-denied');
      const query = pageQuery(request.query as Readonly<Record<string, unknown>>, paging);
      if (!query.ok) return deny(400, 'parameter-out-of-range', query.parameter);
      const page = await readCollectedPage(deps.warehouse, entity, asked, query);
      await note(null, page.records.length);
      return reply.header('cache-control', 'no-store').send(page);
    });
  }
};
