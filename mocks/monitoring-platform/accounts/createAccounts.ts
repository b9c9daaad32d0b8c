import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import type { NotedChange, OperationalStore } from '../store/contract/operationalStore.ts';
import { createTurn } from '../store/createTurn.ts';
import { AccountError } from './accountError.ts';
import { accountName } from './accountName.ts';
import type { Account } from './contract/account.ts';
import type { Role } from './contract/role.ts';
import type { Sessions } from './createSessions.ts';
import type { Passwords } from './passwords/createPasswords.ts';
import { oneTimePassword } from './passwords/oneTimePassword.ts';

export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly email?: string;
  readonly unit?: string;
  readonly telephone?: string;
  readonly role: Role;
}
export type AccountChange = Omit<NewAccount, 'name' | 'unit' | 'telephone'> & { readonly disabled: boolean };
export interface WithPassword {
  readonly account: Account;
  /** Known to nobody afterwards. */
  readonly oneTimePassword: string;
}

/** The accounts as an administrator sees to them; who cannot be what is told by an AccountError. */
export interface Accounts {
  readonly create: (origin: AuditOrigin, account: NewAccount) => Promise<WithPassword>;
  /** One with a password that is known already. `check` throws what speaks against it, in turn with all other changes. */
  readonly admit: (
    origin: AuditOrigin,
    account: NewAccount,
    password: Pick<Account, 'passwordHash' | 'oneTimeUntil'>,
    more?: {
      readonly check?: () => void;
      readonly along?: (account: Account) => readonly NotedChange[];
    },
  ) => Promise<Account>;
  readonly change: (origin: AuditOrigin, accountId: string, change: AccountChange) => Promise<Account>;
  /** A new one-time password; all sessions and API tokens end. `secondStep`: the authenticator is forgotten too. */
  readonly reset: (origin: AuditOrigin, accountId: string, secondStep: boolean) => Promise<WithPassword>;
  /** Puts in its place what `change` makes of an account, in turn with all other changes; what it throws comes back. */
  readonly alter: (
    accountId: string,
    change: (account: Account) => Promise<Account> | Account,
    along: (account: Account, before: Account) => readonly NotedChange[],
  ) => Promise<Account>;
}

const oneTimeMs = 7 * 24 * 3_600_000;
/** What an audit line says of an account. */
const told = ({ name, role, disabled }: Account): object => ({ name, role, disabled });

export const createAccounts = (
  { store, clock }: { readonly store: OperationalStore; readonly clock: Clock },
  passwords: Passwords,
  sessions: Sessions,
): Accounts => {
  const inTurn = createTurn();
  const known = (accountId: string): Account => {
    const account = store.account(accountId);
    if (account === undefined) throw new AccountError('account-unknown');
    return account;
  };
  const keepAnAdministrator = (account: Account): void => {
    const others = store.accounts().filter((one) => one.accountId !== account.accountId);
    if ([...others, account].some(({ role, disabled }) => role === 'administrator' && !disabled)) return;
    throw new AccountError('last-administrator');
  };
  const alter: Accounts['alter'] = (accountId, change, along) =>
    inTurn(async () => {
      const before = known(accountId);
      const account = await change(before);
      await store.note({ type: 'account', account }, ...along(account, before));
      return account;
    });
  const admit: Accounts['admit'] = (origin, given, password, { check, along } = {}) =>
    inTurn(async () => {
      check?.();
      const { displayName, email, role, unit, telephone } = given;
      const name = accountName(given.name);
      if (name === 'management' || store.accounts().some((one) => one.name === name))
        throw new AccountError('name-taken');
      const account: Account = {
        accountId: randomUUID(),
        name,
        displayName,
        email: email ?? null,
        ...(unit !== undefined && { unit }),
        ...(telephone !== undefined && { telephone }),
        role,
        disabled: false,
        ...password,
        totp: null,
        pendingTotp: null,
        recoveryHashes: [],
        createdAt: clock.now(),
        lastSignInAt: null,
      };
      const line = auditNote(clock, origin, 'account.create', `account:${account.accountId}`, {
        after: told(account),
      });
      await store.note({ type: 'account', account }, ...(along?.(account) ?? []), line);
      return account;
    });
  /** Of programs nobody knows who else has them. */
  const endingTokens = (accountId: string): readonly NotedChange[] =>
    store
      .apiTokens()
      .filter((one) => one.accountId === accountId)
      .map(({ tokenHash }) => ({ type: 'api-token-removed', tokenHash }));
  return {
    alter,
    admit,
    create: async (origin, given) => {
      const password = oneTimePassword();
      const passwordHash = await passwords.hash(password);
      const account = await admit(origin, given, { passwordHash, oneTimeUntil: clock.now() + oneTimeMs });
      return { account, oneTimePassword: password };
    },
    change: (origin, accountId, { displayName, email, role, disabled }) =>
      alter(
        accountId,
        (before) => {
          const account = { ...before, displayName, email: email ?? null, role, disabled };
          keepAnAdministrator(account);
          return account;
        },
        (account, before) => {
          const tokens = disabled ? endingTokens(accountId) : [];
          return [
            // What was open under the former role is over; tokens reach no further than the role that there is.
            ...(account.role !== before.role || disabled ? sessions.ending(accountId) : []),
            ...tokens,
            auditNote(clock, origin, 'account.change', `account:${accountId}`, {
              before: told(before),
              after: told(account),
              ...(tokens.length > 0 && { tokensEnded: tokens.length }),
            }),
          ];
        },
      ),
    reset: async (origin, accountId, secondStep) => {
      const password = oneTimePassword();
      const account = await alter(
        accountId,
        async (before) => ({
          ...before,
          passwordHash: await passwords.hash(password),
          oneTimeUntil: clock.now() + oneTimeMs,
          ...(secondStep && { totp: null, pendingTotp: null, recoveryHashes: [] }),
        }),
        () => {
          const tokens = endingTokens(accountId);
          return [
            ...sessions.ending(accountId),
            ...tokens,
            auditNote(clock, origin, 'account.reset', `account:${accountId}`, {
              secondStep,
              tokensEnded: tokens.length,
            }),
          ];
        },
      );
      return { account, oneTimePassword: password };
    },
  };
};
