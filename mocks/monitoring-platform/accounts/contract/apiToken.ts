/** What an API token may do, within the role of its account. */
export const scopes = [
  'platforms:read',
  'platforms:write',
  'applications:read',
  'applications:write',
  'audit:read',
  'runs:write',
] as const;
export type Scope = (typeof scopes)[number];

/** A token for programs. Times are epoch milliseconds. */
export interface ApiToken {
  readonly tokenId: string;
  /** SHA-256 of the token, which is shown once. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly expiresAt: number;
}
