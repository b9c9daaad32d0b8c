import type { ClickHouseClient } from '@clickhouse/client';
import type { LogBranches } from './log/logBranches.ts';

/** ClickHouse, embedded (chDB) or a server; one SQL dialect for both. */
export interface Warehouse {
  readonly client: ClickHouseClient;
  /** The engine runs within this process: what it connects to is as if we did. */
  readonly embedded: boolean;
  /** Waits until what was appended has landed. Rows as objects; `parameters` are ClickHouse query parameters (`{name:Type}` in the SQL). */
  readonly query: <Row>(sql: string, parameters?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;
  readonly insert: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** For many small deliveries: resolves when the rows are durable; they land in the background, and before the next statement that names their table. */
  readonly append: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** Logs of other processes that land here; a server needs none, everybody appends to it directly. */
  readonly branches?: LogBranches;
  /** Waits like `query`. */
  readonly command: (sql: string, parameters?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly close: () => Promise<void>;
}
