/** What stands between small deliveries and the warehouse. */
export interface InsertLog {
  /** Resolves when the rows are in the log, on the disk where the warehouse is kept. @throws LogFullError */
  readonly append: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** Resolves when all that was appended before has landed in the tables that the statement names. */
  readonly landedFor: (sql: string) => Promise<void>;
  /** Lands what is left. */
  readonly close: () => Promise<void>;
}
