import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { AccountError } from './accountError.ts';
import type { Account } from './contract/account.ts';
import type { Session } from './contract/session.ts';
import type { Accounts } from './createAccounts.ts';
import type { Sessions } from './createSessions.ts';
import type { Passwords } from './passwords/createPasswords.ts';
import { refuseWeak } from './passwords/refuseWeak.ts';
import { base32 } from './secondStep/base32.ts';
import { matchingStep } from './secondStep/matchingStep.ts';
import { recoveryCodes } from './secondStep/recoveryCodes.ts';
import type { SignInThrottle } from './throttle/createSignInThrottle.ts';

export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
  /** Token of the cookie. */
  readonly token: string;
}

/** Signing in and what an account sees to itself. Each throws an AccountError, or an HttpError 429 `sign-in-locked`. */
export interface SignIn {
  readonly enter: (address: string, name: string, password: string) => Promise<SignedIn>;
  /** A code of the authenticator, or a recovery code; the session gets a new token. */
  readonly secondStep: (origin: AuditOrigin, session: Session, code: string) => Promise<SignedIn>;
  /** Ends all other sessions; this one gets a new token. */
  readonly changePassword: (origin: AuditOrigin, session: Session, current: string, fresh: string) => Promise<SignedIn>;
  readonly leave: (origin: AuditOrigin, session: Session) => Promise<void>;
  /** The secret for an authenticator, which counts once it is confirmed. */
  readonly beginTotp: (
    origin: AuditOrigin,
    accountId: string,
    password: string,
  ) => Promise<{ readonly secret: string; readonly uri: string }>;
  /** Recovery codes, known to nobody afterwards. */
  readonly confirmTotp: (origin: AuditOrigin, accountId: string, code: string) => Promise<readonly string[]>;
}

export const createSignIn = (
  { store, clock }: { readonly store: OperationalStore; readonly clock: Clock },
  passwords: Passwords,
  sessions: Sessions,
  accounts: Accounts,
  throttle: SignInThrottle,
): SignIn => {
  const { refuseLocked } = throttle;
  const subject = ({ accountId }: Pick<Account, 'accountId'>): string => `account:${accountId}`;
  const present = ({ accountId }: Session): Account => {
    const account = store.account(accountId);
    if (account === undefined) throw new AccountError('account-unknown');
    return account;
  };
  /** Whether it is the password of this account; each failure counts and is written down. */
  const check = async (
    origin: AuditOrigin,
    name: string,
    account: Account | undefined,
    password: string,
    refusal: 'sign-in-refused' | 'password-wrong',
  ): Promise<{ readonly account: Account; readonly stale: boolean }> => {
    refuseLocked(name, origin.address);
    const { right, stale } = await passwords.verify(password, account?.passwordHash);
    // Of many that were sent at once those after the fifth find it locked, too.
    refuseLocked(name, origin.address);
    const usable =
      account !== undefined &&
      !account.disabled &&
      (account.oneTimeUntil === null || clock.now() < account.oneTimeUntil);
    if (right && usable) return { account, stale };
    const about = account === undefined ? '' : subject(account);
    await store.note(
      ...throttle.failed(name, origin.address),
      auditNote(clock, origin, 'session.refused', about, { reason: refusal }),
    );
    throw new AccountError(refusal);
  };
  /** A session in the place of a former one. */
  const renewed = (account: Account, former: Session) => {
    const { token, session, change } = sessions.open(account, former.address, true);
    return { token, session, change };
  };
  return {
    enter: async (address, given, password) => {
      const name = given.normalize('NFKC').toLowerCase();
      const origin = { actor: null, address };
      const known = store.accounts().find((one) => one.name === name);
      const { account: found, stale } = await check(origin, name, known, password, 'sign-in-refused');
      const hash = stale ? await passwords.hash(password) : undefined;
      const opened = sessions.open(found, address, found.totp === null);
      const actor = { accountId: found.accountId, name: found.name, role: found.role };
      const account = await accounts.alter(
        found.accountId,
        (before) => {
          // Changed while the password was being looked at: it was another's.
          if (before.passwordHash !== found.passwordHash || before.disabled) throw new AccountError('sign-in-refused');
          return { ...before, lastSignInAt: clock.now(), ...(hash !== undefined && { passwordHash: hash }) };
        },
        (after) => [
          ...sessions.endingSurplus(after.accountId),
          opened.change,
          ...throttle.succeeded(name),
          auditNote(clock, { actor, address }, 'session.open', subject(after), {
            secondStepWanted: after.totp !== null,
          }),
        ],
      );
      return { account, session: opened.session, token: opened.token };
    },
    secondStep: async (origin, session, code) => {
      if (session.complete) throw new AccountError('second-step-not-wanted');
      const { name, accountId } = present(session);
      refuseLocked(`second-step ${name}`, origin.address);
      let fresh: ReturnType<typeof renewed> | undefined;
      try {
        const account = await accounts.alter(
          accountId,
          (before) => {
            const step =
              before.totp === null
                ? undefined
                : matchingStep(before.totp.secret, code, clock.now(), before.totp.lastStep);
            if (before.totp !== null && step !== undefined)
              return { ...before, totp: { ...before.totp, lastStep: step } };
            const hash = recoveryCodes.hash(code);
            if (!before.recoveryHashes.includes(hash)) throw new AccountError('code-wrong');
            return { ...before, recoveryHashes: before.recoveryHashes.filter((one) => one !== hash) };
          },
          (after, before) => {
            fresh = renewed(after, session);
            const recovery = after.recoveryHashes.length < before.recoveryHashes.length;
            return [
              fresh.change,
              sessions.end(session),
              ...throttle.succeeded(`second-step ${name}`),
              auditNote(clock, origin, 'session.second-step', subject(after), { recovery }),
            ];
          },
        );
        if (fresh === undefined) throw new Error('Expected a session.');
        return { account, session: fresh.session, token: fresh.token };
      } catch (error) {
        if (error instanceof AccountError) {
          await store.note(
            ...throttle.failed(`second-step ${name}`, origin.address),
            auditNote(clock, origin, 'session.refused', `account:${accountId}`, { reason: 'code-wrong' }),
          );
        }
        throw error;
      }
    },
    changePassword: async (origin, session, current, fresh) => {
      const { account: found } = await check(
        origin,
        present(session).name,
        present(session),
        current,
        'password-wrong',
      );
      refuseWeak(fresh, found);
      if (current === fresh) throw new AccountError('password-same');
      const passwordHash = await passwords.hash(fresh);
      const { token, session: opened, change } = renewed(found, session);
      const account = await accounts.alter(
        found.accountId,
        (before) => {
          if (before.passwordHash !== found.passwordHash) throw new AccountError('password-wrong');
          return { ...before, passwordHash, oneTimeUntil: null };
        },
        (after) => [
          ...sessions.ending(after.accountId),
          change,
          auditNote(clock, origin, 'account.password', subject(after)),
        ],
      );
      return { account, session: opened, token };
    },
    leave: (origin, session) =>
      store.note(sessions.end(session), auditNote(clock, origin, 'session.close', subject(session))),
    beginTotp: async (origin, accountId, password) => {
      const account = store.account(accountId);
      const { account: found } = await check(origin, account?.name ?? '', account, password, 'password-wrong');
      if (found.totp !== null) throw new AccountError('totp-enrolled');
      const secret = base32.encode(randomBytes(20));
      await accounts.alter(
        accountId,
        (before) => ({ ...before, pendingTotp: secret }),
        (after) => [auditNote(clock, origin, 'account.totp-begin', subject(after))],
      );
      const label = encodeURIComponent(`heyan:${found.name}`);
      return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=heyan&algorithm=SHA1&digits=6&period=30` };
    },
    confirmTotp: async (origin, accountId, code) => {
      refuseLocked(`totp ${accountId}`, origin.address);
      const codes = recoveryCodes.make();
      await accounts
        .alter(
          accountId,
          (before) => {
            if (before.totp !== null) throw new AccountError('totp-enrolled');
            if (before.pendingTotp === null) throw new AccountError('totp-not-begun');
            const lastStep = matchingStep(before.pendingTotp, code, clock.now(), 0);
            if (lastStep === undefined) throw new AccountError('code-wrong');
            return {
              ...before,
              totp: { secret: before.pendingTotp, lastStep },
              pendingTotp: null,
              recoveryHashes: codes.map(recoveryCodes.hash),
            };
          },
          (after) => [
            ...throttle.succeeded(`totp ${accountId}`),
            auditNote(clock, origin, 'account.totp', subject(after)),
          ],
        )
        .catch(async (error: unknown) => {
          if (error instanceof AccountError && error.code === 'code-wrong')
            await store.note(...throttle.failed(`totp ${accountId}`, origin.address));
          throw error;
        });
      return codes;
    },
  };
};
