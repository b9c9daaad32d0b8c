import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { originOf } from '../audit/originOf.ts';
import type { Session } from './contract/session.ts';
import type { Account } from './contract/account.ts';
import { roles } from './contract/role.ts';
import type { Sessions } from './createSessions.ts';
import type { SignedIn, SignIn } from './createSignIn.ts';
import { sessionCookie } from './sessionCookie.ts';
import { shownAccount } from './shownAccount.ts';
import { stillWanted } from './stillWanted.ts';
import type { SecondStepPolicy } from './stillWanted.ts';

export interface SessionSide {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly account: (accountId: string) => Account | undefined;
  /** Whether the browser reached us by https. */
  readonly isSecure: (request: FastifyRequest) => boolean;
  readonly secondStep: SecondStepPolicy;
}

const text = (longest: number) => ({ type: 'string', minLength: 1, maxLength: longest }) as const;
const bodyOf = <Fields extends Readonly<Record<string, object>>>(properties: Fields) => ({
  body: { type: 'object', required: Object.keys(properties), properties },
});
type Told = components['schemas']['Session'];

/** Signing in and out, passwords and authenticators: what somebody does for themselves. */
export const sessionRoutes = (
  app: FastifyInstance,
  { signIn, sessions, account, isSecure, secondStep }: SessionSide,
): void => {
  const unfinished = ['password-change', 'second-step', 'totp-enrolment'] as const;
  const everybody = { audience: 'accounts', roles, unfinished } as const;
  const own = { ...everybody, sessionOnly: true } as const;
  // A password alone does not change itself: the second step comes before it.
  const changing = {
    audience: 'accounts',
    roles,
    sessionOnly: true,
    unfinished: ['password-change', 'totp-enrolment'],
  } as const;
  const enrolling = { audience: 'accounts', roles, sessionOnly: true, unfinished: ['totp-enrolment'] } as const;
  const sessionOf = ({ identity }: FastifyRequest): Session => {
    if (identity?.session === undefined) throw new Error('Expected a route of sessions alone.');
    return identity.session;
  };
  const told = (who: Account, session: Session, csrfToken: string): Told => ({
    account: shownAccount(who),
    wanted: stillWanted(who, session, secondStep),
    csrfToken,
    expiresTime: isoTime(sessions.endsAt(session)),
    idleSeconds: sessions.idleSeconds,
  });
  const answer = (request: FastifyRequest, reply: FastifyReply, { account: who, session, token }: SignedIn): Told => {
    reply.header('set-cookie', sessionCookie.write(token, isSecure(request)));
    return told(who, session, sessions.csrfToken(token));
  };

  const entering = {
    config: { audience: 'anybody' },
    schema: bodyOf({ name: text(64), password: text(200) }),
  } as const;
  app.post<{ Body: { name: string; password: string } }>('/session', entering, async (request, reply) => {
    const { name, password } = request.body;
    return answer(request, reply, await signIn.enter(request.sourceAddress(), name, password));
  });
  app.get('/session', { config: everybody }, async ({ identity }): Promise<Told> => {
    const who = account(identity?.actor.accountId ?? '');
    if (identity?.session !== undefined && who !== undefined)
      return told(who, identity.session, identity.csrfToken ?? '');
    return {
      account:
        who === undefined
          ? {
              accountId: 'management',
              name: 'management',
              displayName: '管理令牌 / token of management',
              email: null,
              unit: null,
              telephone: null,
              role: 'operator',
              disabled: false,
              totp: false,
              passwordToChange: false,
              createdTime: isoTime(0),
              lastSignInTime: null,
            }
          : shownAccount(who),
      wanted: null,
      csrfToken: null,
      expiresTime: null,
      idleSeconds: 0,
    };
  });
  app.delete('/session', { config: own }, async (request, reply) => {
    await signIn.leave(originOf(request), sessionOf(request));
    return reply
      .header('set-cookie', sessionCookie.clear(isSecure(request)))
      .code(204)
      .send();
  });
  app.post<{ Body: { code: string } }>(
    '/session/second-step',
    { config: own, schema: bodyOf({ code: text(20) }) },
    async (request, reply) =>
      answer(request, reply, await signIn.secondStep(originOf(request), sessionOf(request), request.body.code)),
  );
  app.post<{ Body: { current: string; new: string } }>(
    '/session/password',
    { config: changing, schema: bodyOf({ current: text(200), new: text(200) }) },
    async (request, reply) => {
      const { current, new: fresh } = request.body;
      return answer(request, reply, await signIn.changePassword(originOf(request), sessionOf(request), current, fresh));
    },
  );
  app.post<{ Body: { password: string } }>(
    '/session/totp',
    { config: enrolling, schema: bodyOf({ password: text(200) }) },
    (request) => signIn.beginTotp(originOf(request), sessionOf(request).accountId, request.body.password),
  );
  app.post<{ Body: { code: string } }>(
    '/session/totp/confirm',
    { config: enrolling, schema: bodyOf({ code: text(20) }) },
    async (request) => ({
      recoveryCodes: await signIn.confirmTotp(originOf(request), sessionOf(request).accountId, request.body.code),
    }),
  );
};
