import type { FastifyInstance } from 'fastify';
import type { Role } from '../accounts/contract/role.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';

/** Somebody who has signed in, and what a browser sends for them. */
export interface AuthorizedAs {
  readonly accountId: string;
  readonly name: string;
  readonly password: string;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

let made = 0;

/** A new account of a role that has signed in and changed its password, the whole way over HTTP. */
export const authorizedAs = async (
  { app, platform }: { readonly app: FastifyInstance; readonly platform: Pick<MonitoringPlatform, 'accounts'> },
  role: Role,
): Promise<AuthorizedAs> => {
  const name = `${role}-${(made += 1)}`;
  const created = await platform.accounts.create({ actor: null, address: '' }, { name, displayName: name, role });
  const post = async (url: string, payload: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({ method: 'POST', url, payload, headers });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
  };
  const password = `of ${made} nobody else`;
  const first = await post('/session', { name, password: created.oneTimePassword });
  const headers = await post('/session/password', { current: created.oneTimePassword, new: password }, first);
  return { accountId: created.account.accountId, name, password, headers };
};
