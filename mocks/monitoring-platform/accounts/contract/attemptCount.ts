/** How often something failed in a row: a name's sign-ins, an address's, an address's sign-ups. */
export interface AttemptCount {
  /** SHA-256 of what is counted, in hex. */
  readonly key: string;
  readonly count: number;
  /** Epoch milliseconds, whole. */
  readonly lastAt: number;
}
