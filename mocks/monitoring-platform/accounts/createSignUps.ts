import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import { HttpError } from '../http/httpError.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { AccountError } from './accountError.ts';
import { accountName } from './accountName.ts';
import type { Account } from './contract/account.ts';
import type { SignUp } from './contract/signUp.ts';
import type { Accounts } from './createAccounts.ts';
import type { Passwords } from './passwords/createPasswords.ts';
import { oneTimePassword } from './passwords/oneTimePassword.ts';
import { refuseWeak } from './passwords/refuseWeak.ts';
import type { Throttle } from './throttle/createThrottle.ts';
import { networkOf } from './throttle/networkOf.ts';

export type NewSignUp = Pick<SignUp, 'name' | 'displayName' | 'unit' | 'telephone'> & {
  readonly email?: string;
  readonly note?: string;
  readonly password: string;
};

/** Applicants who ask for an account themselves (8.1), and the administrator's word on it. Each throws an AccountError or HttpError. */
export interface SignUps {
  /** The same answer whether somebody has the name or not. */
  readonly ask: (address: string, given: NewSignUp) => Promise<{ readonly reference: string }>;
  readonly waiting: () => readonly SignUp[];
  /** `name`: another than was asked for, where somebody has that. */
  readonly approve: (origin: AuditOrigin, signUpId: string, name?: string) => Promise<Account>;
  readonly refuse: (origin: AuditOrigin, signUpId: string, reason: string) => Promise<void>;
}

const freeForAddress = 5;
const mostWaiting = 200;
const forgottenMs = 30 * 24 * 3_600_000;

export const createSignUps = (
  { store, clock, signUp: policy = 'open' }: Options,
  passwords: Passwords,
  accounts: Accounts,
  throttle: Throttle,
): SignUps => {
  const isOver = ({ createdAt }: SignUp): boolean => clock.now() - createdAt > forgottenMs;
  const waiting = (): readonly SignUp[] => store.signUps().filter((one) => !isOver(one));
  const known = (signUpId: string): SignUp => {
    const found = store.signUp(signUpId);
    if (found === undefined || isOver(found)) throw new AccountError('sign-up-unknown');
    return found;
  };
  const refuseTooMany = (what: string): void => {
    const retryAfterSeconds = throttle.wait(what, freeForAddress);
    if (retryAfterSeconds > 0)
      throw new HttpError(
        429,
        'sign-up-locked',
        {
          'zh-CN': `来自此地址的注册过多，请 ${Math.ceil(retryAfterSeconds)} 秒后再试。`,
          en: `Too many sign-ups from this address; try again in ${Math.ceil(retryAfterSeconds)} s.`,
        },
        { retryAfterSeconds },
      );
    if (waiting().length >= mostWaiting) throw new AccountError('sign-ups-full');
  };
  return {
    waiting,
    ask: async (address, { name: wished, password, email, note = '', ...person }) => {
      if (policy === 'closed') throw new AccountError('sign-up-closed');
      const name = accountName(wished);
      refuseWeak(password, { name }, '/password');
      const what = `sign-up ${networkOf(address)}`;
      refuseTooMany(what);
      const counted = throttle.count(what);
      // As long for a name that somebody has as for any other.
      const passwordHash = await passwords.hash(password);
      if (waiting().length >= mostWaiting) throw new AccountError('sign-ups-full');
      const reference = oneTimePassword().slice(0, 9);
      const now = clock.now();
      const signUp: SignUp = {
        ...person,
        signUpId: randomUUID(),
        reference,
        name,
        email: email ?? null,
        note,
        passwordHash,
        address,
        createdAt: now,
      };
      await store.note(
        ...counted,
        ...store
          .signUps()
          .filter(isOver)
          .map(({ signUpId }) => ({ type: 'sign-up-removed' as const, signUpId })),
        { type: 'sign-up', signUp },
        auditNote(clock, { actor: null, address }, 'sign-up.ask', `sign-up:${signUp.signUpId}`),
      );
      return { reference };
    },
    approve: async (origin, signUpId, name) => {
      const { passwordHash, displayName, unit, telephone, email, name: wished } = known(signUpId);
      return accounts.admit(
        origin,
        { name: name ?? wished, displayName, unit, telephone, role: 'applicant', ...(email !== null && { email }) },
        { passwordHash, oneTimeUntil: null },
        {
          check: () => void known(signUpId),
          along: (account) => [
            { type: 'sign-up-removed', signUpId },
            auditNote(clock, origin, 'sign-up.approve', `sign-up:${signUpId}`, { accountId: account.accountId }),
          ],
        },
      );
    },
    refuse: async (origin, signUpId, reason) => {
      known(signUpId);
      await store.note(
        { type: 'sign-up-removed', signUpId },
        auditNote(clock, origin, 'sign-up.refuse', `sign-up:${signUpId}`, { reason }),
      );
    },
  };
};

interface Options {
  readonly store: OperationalStore;
  readonly clock: Clock;
  /** `closed`: administrators alone make accounts. */
  readonly signUp?: 'open' | 'closed';
}
