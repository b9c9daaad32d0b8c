import type { FastifyInstance } from 'fastify';
import { originOf } from '../audit/originOf.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { roles } from './contract/role.ts';
import type { AccountChange, Accounts, NewAccount, WithPassword } from './createAccounts.ts';
import { shownAccount } from './shownAccount.ts';

const common = {
  // As names of platforms: it stands in lists and on paper.
  displayName: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
  email: { type: 'string', maxLength: 254 },
  role: { enum: roles },
} as const;
const creation = {
  type: 'object',
  required: ['name', 'displayName', 'role'],
  properties: { ...common, name: { type: 'string', minLength: 1, maxLength: 64 } },
} as const;
const change = {
  type: 'object',
  required: ['displayName', 'role', 'disabled'],
  properties: { ...common, disabled: { type: 'boolean' } },
} as const;
const resetting = { type: 'object', properties: { secondStep: { type: 'boolean' } } } as const;

const withPassword = ({ account, oneTimePassword }: WithPassword): object => ({
  account: shownAccount(account),
  oneTimePassword,
});

/** Accounts and their roles: for administrators. */
export const accountRoutes = (
  app: FastifyInstance,
  { accounts, store }: { readonly accounts: Accounts; readonly store: Pick<OperationalStore, 'accounts'> },
): void => {
  // By a session alone: a token that leaks must not make accounts.
  const config = { audience: 'accounts', roles: ['administrator'], sessionOnly: true } as const;
  app.get('/accounts', { config }, async () => ({ accounts: store.accounts().map(shownAccount) }));
  app.post<{ Body: NewAccount }>('/accounts', { config, schema: { body: creation } }, async (request, reply) =>
    reply.code(201).send(withPassword(await accounts.create(originOf(request), request.body))),
  );
  app.put<{ Body: AccountChange; Params: { accountId: string } }>(
    '/accounts/:accountId',
    { config, schema: { body: change } },
    async (request) => shownAccount(await accounts.change(originOf(request), request.params.accountId, request.body)),
  );
  app.post<{ Body: { secondStep?: boolean }; Params: { accountId: string } }>(
    '/accounts/:accountId/reset',
    { config, schema: { body: resetting } },
    async (request) =>
      withPassword(await accounts.reset(originOf(request), request.params.accountId, request.body.secondStep === true)),
  );
};
