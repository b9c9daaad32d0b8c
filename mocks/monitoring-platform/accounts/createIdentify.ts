import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../../spec/clock.ts';
import { HttpError } from '../http/httpError.ts';
import type { Identity } from '../http/identity.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import type { Account } from './contract/account.ts';
import type { Actor } from './contract/actor.ts';
import type { Session } from './contract/session.ts';
import { hashToken } from './hashToken.ts';
import type { Sessions } from './createSessions.ts';
import { sessionCookie } from './sessionCookie.ts';
import { stillWanted } from './stillWanted.ts';
import type { SecondStepPolicy } from './stillWanted.ts';

/** Whoever has the token of management; it is in nobody's name. */
export const managementActor: Actor = { accountId: 'management', name: 'management', role: 'operator' };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const unknown = (zh: string, en: string): HttpError => new HttpError(401, 'not-authorized', { 'zh-CN': zh, en });

/**
 * Who asks: by the token of management, an API token, or the cookie of a session. A request that changes something and comes by cookie has to
 * carry the CSRF token of that session, too.
 */
export const createIdentify = (
  { store, clock }: { readonly store: OperationalStore; readonly clock: Clock },
  sessions: Sessions,
  { managementToken, secondStep }: { readonly managementToken: string; readonly secondStep: SecondStepPolicy },
): ((request: FastifyRequest) => Identity) => {
  const usable = (accountId: string): Account | undefined => {
    const account = store.account(accountId);
    return account === undefined || account.disabled ? undefined : account;
  };
  const actorOf = ({ accountId, name, role }: Account): Actor => ({ accountId, name, role });
  const wantedOf = (account: Account, session?: Session): Pick<Identity, 'wanted'> => {
    const wanted = stillWanted(account, session, secondStep);
    return wanted === null ? {} : { wanted };
  };
  const byToken = (token: string): Identity => {
    if (same(token, managementToken)) return { actor: managementActor, by: 'management' };
    const known = store.apiToken(hashToken(token));
    const account = known === undefined || clock.now() >= known.expiresAt ? undefined : usable(known.accountId);
    if (known === undefined || account === undefined)
      throw unknown(
        '管理请求须携带令牌（Authorization: Bearer 令牌）；令牌由 heyan monitor 首次启动时给出，或由 --token 指定，或为未到期的 API 令牌。',
        'Management requests carry the token (Authorization: Bearer TOKEN); heyan monitor gave it at its first start, or --token did, or it is an API token that has not expired.',
      );
    return { actor: actorOf(account), by: 'api-token', scopes: known.scopes, ...wantedOf(account) };
  };
  const byCookie = (request: FastifyRequest, token: string): Identity => {
    const session = sessions.find(token);
    const account = session === undefined ? undefined : usable(session.accountId);
    if (session === undefined || account === undefined)
      throw unknown('登录已过期，请重新登录。', 'The session is over; sign in again.');
    const csrfToken = sessions.csrfToken(token);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !same(given, csrfToken))
        throw new HttpError(403, 'csrf-token-invalid', {
          'zh-CN': '修改类请求须携带请求头 X-CSRF-Token，其值见 GET /session 的 csrfToken。',
          en: 'What changes something carries the header X-CSRF-Token, the csrfToken of GET /session.',
        });
    }
    return { actor: actorOf(account), by: 'session', session, csrfToken, ...wantedOf(account, session) };
  };
  return (request) => {
    const { authorization } = request.headers;
    // A token is never looked for beside a cookie that failed, nor the other way round.
    if (authorization !== undefined) return byToken(/^bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
    const cookie = sessionCookie.read(request.headers.cookie);
    if (cookie !== undefined) return byCookie(request, cookie);
    return byToken('');
  };
};
