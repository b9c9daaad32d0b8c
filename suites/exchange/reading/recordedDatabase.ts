import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceColumn } from '../../../mocks/monitoring-platform/exchange/reading/sourceColumn.ts';
import type { SourceSql } from '../../../mocks/monitoring-platform/exchange/reading/sourceSqlTypes.ts';

/** What the server said to a statement that it was allowed to refuse. */
export type Attempt =
  | { readonly ok: true; readonly evidence: string }
  | { readonly ok: false; readonly message: string; readonly denied: boolean; readonly evidence: string };

/** A session in the candidate's front database; every statement becomes evidence, none runs longer than seconds or waits for locks. */
export interface RecordedDatabase {
  readonly dialect: Dialect;
  /** The candidate's. */
  readonly platformId: string;
  readonly encrypted: boolean;
  /** Tables that the profile expects of the candidate's kind. */
  readonly tables: readonly FrontDatabaseTable[];
  /** Qualified and quoted. */
  readonly nameOf: (table: FrontDatabaseTable) => string;
  /** How columns are read, whatever their types. */
  readonly sql: SourceSql;
  /** Columns by table, as this user sees them. */
  readonly catalog: () => Promise<ReadonlyMap<string, readonly SourceColumn[]>>;
  /** Rows of a SELECT; a refusal makes the check inconclusive unless it is caught (`CandidateError`). */
  readonly query: <Row = Readonly<Record<string, unknown>>>(
    sql: string,
    parameters?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Row[]; readonly evidence: string }>;
  /** A statement that changes nothing but needs a right. */
  readonly attempt: (sql: string) => Promise<Attempt>;
}
