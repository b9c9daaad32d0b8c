import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../../spec/clock.ts';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { auditNote } from '../audit/auditNote.ts';
import { originOf } from '../audit/originOf.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { AccountError } from './accountError.ts';
import { scopes } from './contract/apiToken.ts';
import type { ApiToken, Scope } from './contract/apiToken.ts';
import { roles } from './contract/role.ts';
import { hashToken } from './hashToken.ts';

const mostTokens = 50;
const dayMs = 24 * 3_600_000;

const shown = ({ tokenId, name, scopes: may, createdAt, expiresAt }: ApiToken): components['schemas']['ApiToken'] => ({
  tokenId,
  name,
  scopes: [...may],
  createdTime: isoTime(createdAt),
  expiresTime: isoTime(expiresAt),
});

/** API tokens that an account makes for its programs: shown once, with scopes, and an end. */
export const tokenRoutes = (
  app: FastifyInstance,
  { store, clock }: { readonly store: OperationalStore; readonly clock: Clock },
): void => {
  const config = { audience: 'accounts', roles, sessionOnly: true } as const;
  const ownOf = ({ identity }: FastifyRequest): readonly ApiToken[] =>
    store.apiTokens().filter(({ accountId }) => accountId === identity?.actor.accountId);
  app.get('/tokens', { config }, async (request) => ({ tokens: ownOf(request).map(shown) }));
  const body = {
    type: 'object',
    required: ['name', 'scopes', 'days'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 100 },
      scopes: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: scopes } },
      days: { type: 'integer', minimum: 1, maximum: 366 },
    },
  } as const;
  app.post<{ Body: { name: string; scopes: Scope[]; days: number } }>(
    '/tokens',
    { config, schema: { body } },
    async (request, reply) => {
      if (ownOf(request).length >= mostTokens) throw new AccountError('tokens-too-many');
      // The prefix lets a leaked one be found by whoever scans for such.
      const token = `heyan_${randomBytes(32).toString('base64url')}`;
      const { name, scopes: may, days } = request.body;
      const now = clock.now();
      const apiToken: ApiToken = {
        tokenId: randomUUID(),
        tokenHash: hashToken(token),
        accountId: request.identity?.actor.accountId ?? '',
        name,
        scopes: may,
        createdAt: now,
        expiresAt: now + days * dayMs,
      };
      const line = auditNote(clock, originOf(request), 'token.create', `token:${apiToken.tokenId}`, {
        name,
        scopes: may,
        days,
      });
      await store.note({ type: 'api-token', apiToken }, line);
      return reply.code(201).send({ token, apiToken: shown(apiToken) });
    },
  );
  app.delete<{ Params: { tokenId: string } }>('/tokens/:tokenId', { config }, async (request, reply) => {
    const found = ownOf(request).find(({ tokenId }) => tokenId === request.params.tokenId);
    if (found === undefined) throw new AccountError('token-unknown');
    await store.note(
      { type: 'api-token-removed', tokenHash: found.tokenHash },
      auditNote(clock, originOf(request), 'token.remove', `token:${found.tokenId}`, { name: found.name }),
    );
    return reply.code(204).send();
  });
};
