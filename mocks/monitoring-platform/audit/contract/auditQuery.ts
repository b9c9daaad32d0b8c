/** Which entries of the log, the latest first. */
export interface AuditQuery {
  /** Only those with a smaller sequence. */
  readonly before?: number;
  readonly limit: number;
  /** Id of an account. */
  readonly actor?: string;
  readonly subject?: string;
}
