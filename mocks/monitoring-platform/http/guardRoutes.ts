import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../accounts/contract/role.ts';
import type { Audience } from './audience.ts';
import { HttpError } from './httpError.ts';
import type { Identity, Wanted } from './identity.ts';
import { notPermitted } from './notPermitted.ts';
import { rolesFor } from './rolesFor.ts';
import { scopeFor } from './scopeFor.ts';
import { setBrowserHeaders } from './setBrowserHeaders.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whom the route is for; without it the route is not taken. */
    readonly audience?: Audience;
    /** Which roles may use it; default: see rolesFor. */
    readonly roles?: readonly Role[];
    /** May be used although this is wanted first. */
    readonly unfinished?: readonly Wanted[];
    /** Makes sense for a session alone. */
    readonly sessionOnly?: boolean;
  }
}

export interface Guard {
  /** Who asks. @throws HttpError 401 where that is not known. */
  readonly identify: (request: FastifyRequest) => Identity;
  /** Whether an applicant's application led to this platform and was not withdrawn. */
  readonly isOwnPlatform: (accountId: string, platformId: string) => boolean;
}

const unfinished = (wanted: Wanted): HttpError => {
  switch (wanted) {
    case 'password-change':
      return new HttpError(403, 'password-change-required', {
        'zh-CN': '请先修改一次性口令（POST /session/password）。',
        en: 'Change the one-time password first (POST /session/password).',
      });
    case 'second-step':
      return new HttpError(403, 'second-step-required', {
        'zh-CN': '请先完成第二步验证（POST /session/second-step）。',
        en: 'Take the second step first (POST /session/second-step).',
      });
    case 'totp-enrolment':
      return new HttpError(403, 'totp-enrolment-required', {
        'zh-CN': '管理员须先绑定身份验证器（登录后 POST /session/totp），此前不能进行其他操作。',
        en: 'An administrator enrols an authenticator first (signed in: POST /session/totp) and can do nothing else before.',
      });
  }
};

const beyondToken = (scope: string | undefined): HttpError =>
  new HttpError(403, 'token-not-permitted', {
    'zh-CN': scope === undefined ? '此操作须登录后进行，令牌不可用。' : `该令牌没有权限 ${scope}。`,
    en: scope === undefined ? 'This wants a session; no token will do.' : `The token lacks the scope ${scope}.`,
  });

const platformUnknown = (platformId: string): HttpError =>
  new HttpError(404, 'platform-unknown', {
    'zh-CN': `没有已登记的平台 ${platformId.slice(0, 100)}`,
    en: `no platform ${platformId.slice(0, 100)} is registered`,
  });

/** @throws HttpError where this identity may not use the route of this request. */
const permit = (request: FastifyRequest, identity: Identity, allowed: readonly Role[], guard: Guard): void => {
  const { config, url = '' } = request.routeOptions;
  const { actor, by, scopes, wanted } = identity;
  if (wanted !== undefined && config.unfinished?.includes(wanted) !== true) throw unfinished(wanted);
  if (config.sessionOnly === true && by !== 'session') throw beyondToken(undefined);
  if (by === 'api-token') {
    const scope = scopeFor(request.method, url);
    if (scope === undefined || scopes?.includes(scope) !== true) throw beyondToken(scope);
  }
  if (!allowed.includes(actor.role)) throw notPermitted(allowed);
  if (actor.role !== 'applicant') return;
  const { platformId } = request.params as { readonly platformId?: string };
  if (platformId !== undefined && !guard.isOwnPlatform(actor.accountId, platformId)) throw platformUnknown(platformId);
};

/**
 * Every route registered from here on says whom it is for, and one for operators or accounts gets its guard where it is defined: however an
 * address is spelt, what it leads to is the route with its guard. Those of visitors and access platforms do not pay for it.
 * @throws Error when a route that says nothing is registered.
 */
export const guardRoutes = (app: FastifyInstance, guard: Guard): void => {
  app.decorateRequest('identity', null);
  app.addHook('onRoute', (route) => {
    const { audience, roles } = route.config ?? {};
    if (audience === undefined)
      throw new Error(`Expected config.audience, whom the route is for, of ${[route.method].join()} ${route.url}.`);
    if (audience === 'visitors' || audience === 'platforms') return;
    const own = [route.onRequest ?? []].flat();
    // The token of a run is looked at by its routes.
    if (audience === 'anybody' || audience === 'runs') {
      route.onRequest = [setBrowserHeaders, ...own];
      return;
    }
    const allowed = roles ?? rolesFor(route.method, route.url);
    const check = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.header('www-authenticate', 'Bearer realm="management"');
      const identity = guard.identify(request);
      reply.removeHeader('www-authenticate');
      request.identity = identity;
      permit(request, identity, allowed, guard);
    };
    // A HEAD route is made of its GET route, guard and all, and comes here too.
    route.onRequest = [setBrowserHeaders, check, ...own];
  });
};
