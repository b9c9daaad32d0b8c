import type { Role } from './role.ts';

/** An account as it is kept, sealed where it is kept. Times are epoch milliseconds. */
export interface Account {
  readonly accountId: string;
  /** By which one signs in; no two are alike, in lower case. */
  readonly name: string;
  readonly displayName: string;
  readonly email: string | null;
  /** The organisation, and a telephone number, of somebody who signed up. */
  readonly unit?: string;
  readonly telephone?: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** See createPasswords. */
  readonly passwordHash: string;
  /** The password is a one-time one and good until then; null: it is the holder's own. */
  readonly oneTimeUntil: number | null;
  /** The authenticator: secret in Base32, and the last time step that a code was taken of. */
  readonly totp: { readonly secret: string; readonly lastStep: number } | null;
  /** Secret of an authenticator whose enrolment was begun. */
  readonly pendingTotp: string | null;
  /** SHA-256 of recovery codes that have not been used. */
  readonly recoveryHashes: readonly string[];
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
}
