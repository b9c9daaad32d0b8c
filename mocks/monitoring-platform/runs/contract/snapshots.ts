/** One row of a front database's table, as a run saw it. */
export interface SnapshotRow {
  readonly table: string;
  /** Platform id and id of the record, with a slash between. */
  readonly key: string;
  /** Of everything but the update time. */
  readonly digest: string;
  /** Epoch milliseconds; 0: none. */
  readonly updateTime: number;
  readonly isDeleted: boolean;
}

/** What a run leaves for the next one on the same warehouse, to see what became of the tables between them. */
export interface Snapshots {
  /** The last one; empty: there is none. */
  readonly stored: (platformId: string) => Promise<readonly SnapshotRow[]>;
  readonly store: (platformId: string, rows: readonly SnapshotRow[]) => Promise<void>;
}
