import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../../spec/clock.ts';
import type { Identity } from '../http/identity.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { accountRoutes } from './accountRoutes.ts';
import { createAccounts } from './createAccounts.ts';
import type { Accounts, WithPassword } from './createAccounts.ts';
import { createIdentify, managementActor } from './createIdentify.ts';
import { createSessions } from './createSessions.ts';
import { createSignIn } from './createSignIn.ts';
import { createSignUps } from './createSignUps.ts';
import { createPasswords } from './passwords/createPasswords.ts';
import type { PasswordCost } from './passwords/createPasswords.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { signUpRoutes } from './signUpRoutes.ts';
import type { SecondStepPolicy } from './stillWanted.ts';
import { createSignInThrottle } from './throttle/createSignInThrottle.ts';
import { createThrottle } from './throttle/createThrottle.ts';
import { tokenRoutes } from './tokenRoutes.ts';

export interface AccountsRoom extends Pick<Accounts, 'create'> {
  readonly identify: (request: FastifyRequest) => Identity;
  /**
   * An administrator with a one-time password where there is no account yet, and a new password for it where nobody used the first; undefined
   * once somebody did.
   */
  readonly firstAdministrator: () => Promise<WithPassword | undefined>;
  /** Whether who was known at the beginning of a long answer still is: the session lasts, the account has its role. Does not make the session last. */
  readonly stillHolds: (request: FastifyRequest) => boolean;
  /** Whether an account, or the token of management, may do now what operators do. */
  readonly mayOperate: (accountId: string) => boolean;
  readonly routes: (app: FastifyInstance) => void;
}

export interface AccountsOptions {
  readonly store: OperationalStore;
  readonly clock: Clock;
  readonly managementToken: string;
  readonly isSecure: (request: FastifyRequest) => boolean;
  readonly passwordCost?: PasswordCost;
  /** Default: required. */
  readonly administratorSecondStep?: SecondStepPolicy;
  /** Whether applicants may ask for an account themselves; default: open. */
  readonly signUp?: 'open' | 'closed';
}

/** Accounts, sessions, tokens: who may ask the monitoring platform what. */
export const createAccountsRoom = (options: AccountsOptions): AccountsRoom => {
  const { store, isSecure } = options;
  const passwords = createPasswords(options.passwordCost);
  const sessions = createSessions(store, options.clock);
  const accounts = createAccounts(options, passwords, sessions);
  const throttle = createThrottle(options.clock, store);
  const signIn = createSignIn(options, passwords, sessions, accounts, createSignInThrottle(throttle));
  const signUps = createSignUps(options, passwords, accounts, throttle);
  const secondStep = options.administratorSecondStep ?? 'required';
  const identify = createIdentify(options, sessions, { managementToken: options.managementToken, secondStep });
  const itself = { actor: null, address: '' } as const;
  return {
    create: accounts.create,
    identify,
    mayOperate: (accountId) => {
      if (accountId === managementActor.accountId) return true;
      const account = options.store.account(accountId);
      return account !== undefined && !account.disabled && ['operator', 'administrator'].includes(account.role);
    },
    stillHolds: (request) => {
      const { identity } = request;
      if (identity?.session === undefined) {
        try {
          return identify(request).actor.role === identity?.actor.role;
        } catch {
          return false;
        }
      }
      const account = store.account(identity.actor.accountId);
      return (
        account?.disabled === false &&
        account.role === identity.actor.role &&
        sessions.holds(identity.session.tokenHash)
      );
    },
    firstAdministrator: async () => {
      const [first, ...others] = store.accounts();
      if (first === undefined)
        return accounts.create(itself, { name: 'admin', displayName: '管理员', role: 'administrator' });
      if (others.length > 0 || first.lastSignInAt !== null) return undefined;
      return accounts.reset(itself, first.accountId, true);
    },
    routes: (app) => {
      sessionRoutes(app, { signIn, sessions, account: store.account, isSecure, secondStep });
      signUpRoutes(app, { signUps, store });
      tokenRoutes(app, options);
      accountRoutes(app, { accounts, store });
    },
  };
};
