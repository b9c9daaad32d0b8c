/** Where the log of another process is kept, and how it lands. */
export interface LogBranch {
  /** Of the names of its segments. */
  readonly opening: string;
  readonly directory: string;
  readonly durable: boolean;
  readonly tables: readonly string[];
  /** Lands a segment of it; see SegmentLogOptions. */
  readonly land: (table: string, path: string, name: string, torn: boolean) => Promise<void>;
  /** To call when its process is no more: what it left lands, now or before the next statement that names its table. */
  readonly leave: () => Promise<void>;
}

/** Logs that other processes write, each one of its own, for this one to land: the engine is of one process. */
export interface LogBranches {
  /** @param flush lands what its log holds for the tables that a text names, and resolves when it has */
  readonly open: (flush: (sql: string) => Promise<void>) => Promise<LogBranch>;
}
