import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { SnapshotRow } from './snapshot.ts';

const table = `CREATE TABLE IF NOT EXISTS exchange_snapshot (
  platform_id String,
  table_name LowCardinality(String),
  record_key String,
  digest String,
  update_time Int64,
  is_deleted UInt8,
  taken_at Int64
) ENGINE = ReplacingMergeTree(taken_at) ORDER BY (platform_id, table_name, record_key)`;

interface StoredRow {
  readonly table_name: string;
  readonly record_key: string;
  readonly digest: string;
  readonly update_time: number;
  readonly is_deleted: number;
}

/** The last snapshot of the candidate in this warehouse, from a run before; empty: there is none. */
export const storedSnapshot = async ({ monitoring, target }: CheckContext): Promise<readonly SnapshotRow[]> => {
  await monitoring.warehouse.command(table);
  const rows = await monitoring.warehouse.query<StoredRow>(
    `SELECT table_name, record_key, digest, update_time, is_deleted FROM exchange_snapshot FINAL
     WHERE platform_id = {platformId:String} AND taken_at = (SELECT max(taken_at) FROM exchange_snapshot WHERE platform_id = {platformId:String})`,
    { platformId: target.platformId },
  );
  return rows.map((row) => ({
    table: row.table_name,
    key: row.record_key,
    digest: row.digest,
    updateTime: Number(row.update_time),
    isDeleted: row.is_deleted === 1,
  }));
};

/** Keeps a snapshot for the next run on the same warehouse. */
export const storeSnapshot = async (
  { monitoring, target, clock }: CheckContext,
  rows: readonly SnapshotRow[],
): Promise<void> => {
  await monitoring.warehouse.insert(
    'exchange_snapshot',
    rows.map(({ table: name, key, digest, updateTime, isDeleted }) => ({
      platform_id: target.platformId,
      table_name: name,
      record_key: key,
      digest,
      update_time: updateTime,
      is_deleted: isDeleted ? 1 : 0,
      taken_at: clock.now(),
    })),
  );
};
