import type { FastifyReply } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatformRoom } from '../accessPlatform.ts';
import type { AuthorityAddress } from '../catalogue/authorityAddress.ts';
import { callAuthority } from '../catalogue/callAuthority.ts';
import { publishCatalogue } from '../catalogue/publishCatalogue.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * What the reference access platform lets a suite do (docs/integrate.md, "control"): POST /control/<action> with the
 * control token. Answers 401 without it, 400 with `{error: {code, message}}` for what it cannot do.
 */
export const controlRoutes: AccessPlatformRoom = (app, platform) => {
  void app.register(async (control) => {
    control.addHook('onRequest', async (request, reply) => {
      if (request.headers.authorization !== `Bearer ${platform.controlToken}`)
        await reply.code(401).send(error('unauthorized', 'Expected the control token as a bearer token.'));
    });

    control.post('/control/push', async (request) => {
      const mode = (request.body as Body)['mode'] === 'full' ? 'full' : 'increment';
      return { rows: (await platform.frontDatabase?.push(mode)) ?? 0 };
    });

    control.post('/control/insert', (request, reply) => {
      const { entity, record } = request.body as { entity: EntityName; record: Body };
      return attempt(reply, () => ({ id: platform.business.insert(entity, record).id }));
    });

    control.post('/control/update', (request, reply) => {
      const { entity, id, changes } = request.body as { entity: EntityName; id: string; changes: Body };
      return attempt(reply, () => ({
        id: platform.business.update(
          entity,
          id,
          platform.hasFault('interface-emptied-fields-stay') ? filled(changes) : changes,
        ).id,
      }));
    });

    control.post('/control/soft-delete', (request, reply) => {
      const { entity, id } = request.body as { entity: EntityName; id: string };
      return attempt(reply, () => ({ id: platform.business.softDelete(entity, id).id }));
    });

    control.post('/control/act-on-alerts', async () => ({ count: (await platform.frontDatabase?.actOnAlerts()) ?? 0 }));

    control.post('/control/publish', async (request) => {
      const { authority } = request.body as { authority: AuthorityAddress };
      return { published: await publishCatalogue(platform, authority) };
    });

    control.post('/control/call-authority', async (request) => {
      const { authority } = request.body as { authority: AuthorityAddress };
      return { records: await callAuthority(platform, authority) };
    });
  });
};

const error = (code: string, message: string): unknown => ({ error: { code, message } });

/** What an update changes, for business systems that pass over what is null (a fault). */
const filled = (changes: Body): Body =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

/** What the business systems refuse is the caller's fault here: it named the record. */
const attempt = (reply: FastifyReply, act: () => unknown): unknown => {
  try {
    return act();
  } catch (cause) {
    return reply.code(400).send(error('refused', cause instanceof Error ? cause.message : String(cause)));
  }
};
