/** Somebody who asks for an applicant's account (8.1), until an administrator has decided; sealed where it is kept. */
export interface SignUp {
  readonly signUpId: string;
  /** What the applicant was told, to be named when asking an administrator. */
  readonly reference: string;
  /** By which they want to sign in, in lower case; somebody may have it already, which they are not told. */
  readonly name: string;
  readonly displayName: string;
  /** The organisation. */
  readonly unit: string;
  readonly telephone: string;
  readonly email: string | null;
  /** What the account is for, in the applicant's words. */
  readonly note: string;
  /** See createPasswords: the applicant's own choice. */
  readonly passwordHash: string;
  readonly address: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
