import type { Operation } from '../../exchange/changing/loggedOperation.ts';
import type { FrontDatabaseRow } from '../../exchange/reading/readRecord.ts';

/** A row of the alert table. */
export interface AlertRow {
  readonly status: string;
  readonly createTime: number | null;
  readonly updateTime: number | null;
  readonly evidence: string;
}

/** What became of a bad record after the monitoring platform had found it and alerted about it. */
export interface RectifiedRecord {
  readonly table: string;
  readonly timeColumn: string;
  readonly id: string;
  readonly field: string;
  readonly badValue: string;
  readonly alertId: string;
  /** The alert itself when it had been acted on, times in epoch milliseconds; undefined: it could not be read. */
  readonly alert: AlertRow | undefined;
  /** Update time of the row when the alert was written, epoch milliseconds. */
  readonly before: number | null;
  /** Undefined: the row has gone. */
  readonly after: FrontDatabaseRow | undefined;
  /** Verification finds nothing against it any more, and the row is still there, if only flagged as deleted. */
  readonly mended: boolean;
  /** Mended, and after the next full push no longer; false where nothing was pushed again. */
  readonly undone: boolean;
  /** Log entries written by the rectification; undefined: there is no log table that could be read. */
  readonly logged:
    | {
        readonly words: readonly string[];
        /** What the words mean; undefined: nobody told us. */
        readonly operations: readonly (Operation | undefined)[];
        readonly evidence: string;
      }
    | undefined;
  readonly evidence: readonly string[];
}

/** A right record beside the bad ones, no alert names it: one just inserted, one that was there before, or one of another table with the id of a bad one. */
export interface Bystander {
  readonly table: string;
  readonly id: string;
  readonly before: FrontDatabaseRow;
  /** When the alerts had been acted on; undefined: the row has gone. */
  readonly after: FrontDatabaseRow | undefined;
}

export interface Rectification {
  readonly beside: readonly Bystander[];
  readonly records: readonly RectifiedRecord[];
  /** Alerts that the platform says it acted on; undefined: it takes its time, people do that. */
  readonly actedOn: number | undefined;
  /** When the alert was written that still waits, epoch milliseconds; undefined: none does. */
  readonly waitingSince: number | undefined;
}
