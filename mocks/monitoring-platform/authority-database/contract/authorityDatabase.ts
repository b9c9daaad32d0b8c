/** Where one platform's rows stand in the authority's front database (7.3.1). Times are epoch milliseconds. */
export interface AuthorityStanding {
  /** Something has landed, or may have, that is not there yet; since when. */
  readonly pendingSince: number | null;
  /** When it was last brought up to date. */
  readonly writtenAt: number | null;
  readonly rows: number;
  /** Rows that the tables' own rules refuse now. */
  readonly refused: number;
}

/** The authority's own front database, in which lands what the exchange extracts. */
export interface AuthorityDatabase {
  /** Without the password. */
  readonly address: string;
  /** Why the last try failed; null: it did not. */
  readonly trouble: () => { readonly reason: string; readonly since: number } | null;
  readonly standings: () => ReadonlyMap<string, AuthorityStanding>;
  /** What a platform's extraction brings goes there afterwards; the extraction waits for nothing. */
  readonly following: <Rest extends readonly unknown[], Result>(
    extract: (platformId: string, ...rest: Rest) => Promise<Result>,
  ) => (platformId: string, ...rest: Rest) => Promise<Result>;
  /** Takes up what was left when the process ended. */
  readonly begin: () => Promise<void>;
  /** Resolves when nothing is left to be written, or a try has failed. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}
