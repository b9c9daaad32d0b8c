import type { FastifyInstance } from 'fastify';
import type { Role } from '../accounts/contract/role.ts';
import { base32 } from '../accounts/secondStep/base32.ts';
import { totpCode, totpStepSeconds } from '../accounts/secondStep/totpCode.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';

/** Somebody who has signed in, and what a browser sends for them. */
export interface AuthorizedAs {
  readonly accountId: string;
  readonly name: string;
  readonly password: string;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

let made = 0;

/**
 * A new account of a role that has signed in and changed its password, an administrator with an authenticator where one is wanted: the whole
 * way over HTTP. `now`: the time of the monitoring platform.
 */
export const authorizedAs = async (
  { app, platform }: { readonly app: FastifyInstance; readonly platform: Pick<MonitoringPlatform, 'accounts'> },
  role: Role,
  now: () => number = Date.now,
): Promise<AuthorizedAs> => {
  const name = `${role}-${(made += 1)}`;
  const created = await platform.accounts.create({ actor: null, address: '' }, { name, displayName: name, role });
  const post = async (url: string, payload: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({ method: 'POST', url, payload, headers });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const body = answer.json<{ csrfToken: string; wanted: string | null; secret: string }>();
    return { body, headers: { cookie, 'x-csrf-token': body.csrfToken } };
  };
  const password = `of ${made} nobody else`;
  const first = await post('/session', { name, password: created.oneTimePassword });
  const change = { current: created.oneTimePassword, new: password };
  const { body, headers } = await post('/session/password', change, first.headers);
  if (body.wanted === 'totp-enrolment') {
    const { secret } = (await post('/session/totp', { password }, headers)).body;
    const code = totpCode(base32.decode(secret), Math.floor(now() / 1_000 / totpStepSeconds));
    await post('/session/totp/confirm', { code }, headers);
  }
  return { accountId: created.account.accountId, name, password, headers };
};
