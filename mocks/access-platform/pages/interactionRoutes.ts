import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { AccessPlatformRoom } from '../accessPlatform.ts';
import { pageContext } from './pageContext.ts';

type Body = Readonly<Partial<Record<'action' | 'resourceId', string>> & { score?: number }>;

const actions = ['rating', 'like', 'forward', 'favourite'];

/** `POST /interactions`: what a signed-in user does with a resource is kept in the business systems. */
export const interactionRoutes: AccessPlatformRoom = (app, platform) => {
  app.post('/interactions', async (request: FastifyRequest<{ Body: Body }>, reply) => {
    const { user } = pageContext(platform, request);
    if (user === undefined)
      return reply.code(401).send({ error: { code: 'not-signed-in', message: 'Sign in first.' } });
    const { action = '', resourceId = '', score } = request.body ?? {};
    if (!actions.includes(action) || platform.business.record('resource', resourceId) === undefined)
      return reply
        .code(400)
        .send({ error: { code: 'interaction-invalid', message: 'Expected an action and the id of a resource.' } });
    if (action === 'like' && platform.hasFault('indicators-likes-shown-not-recorded')) return reply.code(202).send({});
    const another = platform.business.records('resource').find(({ id, isDeleted }) => id !== resourceId && !isDeleted);
    platform.business.insert('evaluation', {
      evaluationId: randomUUID(),
      resourceId: platform.hasFault('indicators-interactions-recorded-elsewhere')
        ? (another?.id ?? resourceId)
        : resourceId,
      userId: platform.hasFault('indicators-interactions-of-another-user')
        ? (platform.business.records('user').find(({ id, isDeleted }) => id !== user.id && !isDeleted)?.id ?? user.id)
        : user.id,
      action,
      score:
        action === 'rating' && typeof score === 'number'
          ? platform.hasFault('indicators-ratings-recorded-otherwise')
            ? Math.max(1, score - 1)
            : score
          : null,
      occurredTime: new Date(
        platform.clock.now() - (platform.hasFault('indicators-interactions-hours-behind') ? 8 * 3_600_000 : 0),
      ).toISOString(),
    });
    return reply.code(201).send({});
  });
};
