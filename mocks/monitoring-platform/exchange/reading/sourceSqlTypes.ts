import type { ColumnKind } from '../../../../spec/front-database/frontDatabaseTable.ts';
import type { FetchForm } from './fetchForm.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { WireForm } from './wireForm.ts';

/** How the columns of a front database are read. */
export interface SourceSql {
  /** An expression that never fails whatever stands in the column, and the form in which it brings it. */
  readonly read: (column: SourceColumn, kind: ColumnKind) => { readonly sql: string; readonly form: WireForm };
  /** The same for a time where the warehouse fetches it by itself, if there is a way that costs the server less. */
  readonly fetchTime: (column: SourceColumn) => { readonly sql: string; readonly form: FetchForm } | undefined;
  /** Of a millisecond. A time that is none, or outside every calendar, comes as a number of ticks beyond them. */
  readonly ticks: number;
  /** The same for statements that look at few rows: what the column means, made by the server; null where it cannot be read as that. */
  readonly value: (column: SourceColumn, kind: ColumnKind) => string;
  /** True where a time comes as the text that is there. */
  readonly isTextTime: (column: SourceColumn) => boolean;
  /** A condition for times at or after a moment; undefined where the type is not a time. */
  readonly notBefore: (column: SourceColumn, epochMs: number) => string | undefined;
  /**
   * Some keys spread over a table, as `it`, by its index of times, to read it in two parts by; absent where one session brings
   * rows as fast as the product's own client. `own` is the condition for the platform's rows.
   */
  readonly sampleKeys?: (table: string, own: string, key: SourceColumn, time: SourceColumn) => string;
  /** A text, as `read` brings it, as a value to compare the column with. */
  readonly keyLiteral: (column: SourceColumn, text: string) => string;
}

/** The zone that times without one are in. */
export interface SourceZone {
  readonly timeZone: string;
  /** `+08:00` */
  readonly offset: string;
  /** Whether the server shows the bytes of a time; default: it is not known to (`sendsTimes`). */
  readonly sendsTimes?: boolean;
}
