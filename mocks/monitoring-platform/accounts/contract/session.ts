/** A session of a browser. Times are epoch milliseconds. */
export interface Session {
  /** SHA-256 of the token in the cookie: who reads the store cannot use it. */
  readonly tokenHash: string;
  readonly accountId: string;
  /** False: the second step is still to come, and nothing else may be done. */
  readonly complete: boolean;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly address: string;
}
