import type { FastifyInstance, FastifyReply } from 'fastify';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { originOf } from '../audit/originOf.ts';
import { roles } from '../accounts/contract/role.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import { ifMatch } from '../http/ifMatch.ts';
import { readQuery } from '../http/readQuery.ts';
import type { StatusException } from './contract/statusException.ts';
import type { ExceptionMove, Exceptions } from './createExceptions.ts';
import { ExceptionError } from './exceptionError.ts';
import { shownException } from './shownException.ts';

const states = ['open', 'acknowledged', 'closed'] as const;
const [usualPage, largestPage] = [100, 1_000];

/** Exceptions over HTTP; an applicant sees those of its own platforms. */
export const exceptionRoutes = (
  app: FastifyInstance,
  exceptions: Exceptions,
  isOwnPlatform: (accountId: string, platformId: string) => boolean,
): void => {
  const everybody = { audience: 'accounts', roles } as const;
  const maySee =
    (actor: Actor | undefined) =>
    ({ platformId }: StatusException): boolean =>
      actor !== undefined && (actor.role !== 'applicant' || isOwnPlatform(actor.accountId, platformId));
  const told = (reply: FastifyReply, one: StatusException): components['schemas']['StatusException'] => {
    reply.header('etag', `"${one.version}"`);
    return shownException(one);
  };
  const query = ['platformId', 'state', 'limit', 'offset'];
  app.get('/exceptions', { config: { ...everybody, query } }, async ({ identity, query: asked }) => {
    const reader = readQuery(asked);
    const platformId = reader.text('platformId');
    const state = reader.oneOf('state', states);
    const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
    const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
    const visible = exceptions
      .all()
      .filter(maySee(identity?.actor))
      .filter((one) => platformId === undefined || one.platformId === platformId);
    const found = visible
      .filter((one) => state === undefined || one.state === state)
      .toSorted((a, b) => b.openedAt - a.openedAt || (a.exceptionId < b.exceptionId ? -1 : 1));
    return {
      exceptions: found.slice(offset, offset + limit).map(shownException),
      next: found.length > offset + limit ? offset + limit : null,
      counts: Object.fromEntries(states.map((one) => [one, visible.filter((other) => other.state === one).length])),
    };
  });
  app.get<{ Params: { exceptionId: string } }>(
    '/exceptions/:exceptionId',
    { config: everybody },
    async ({ identity, params }, reply) => {
      const found = exceptions.get(params.exceptionId);
      if (!maySee(identity?.actor)(found)) throw new ExceptionError('exception-unknown');
      return told(reply, found);
    },
  );
  const body = {
    type: 'object',
    required: ['action'],
    properties: {
      action: { enum: ['acknowledge', 'assign', 'close', 'reopen'] },
      reason: { type: 'string', maxLength: 2_000 },
      accountId: { type: 'string', maxLength: 64 },
    },
  } as const;
  app.post<{ Params: { exceptionId: string }; Body: Omit<ExceptionMove, 'reason' | 'version'> & { reason?: string } }>(
    '/exceptions/:exceptionId/steps',
    { config: { audience: 'accounts', roles: ['operator', 'administrator'] }, schema: { body } },
    async (request, reply) => {
      const { identity, params } = request;
      if (identity === null) throw new Error('Expected a guarded route.');
      const version = ifMatch(request);
      const { action, reason = '', accountId } = request.body;
      const acting = { ...originOf(request), actor: identity.actor };
      return told(
        reply,
        await exceptions.move(acting, params.exceptionId, {
          action,
          reason,
          ...(accountId !== undefined && { accountId }),
          ...(version !== undefined && { version }),
        }),
      );
    },
  );
};
