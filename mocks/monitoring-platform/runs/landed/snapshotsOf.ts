import type { Clock } from '../../../../spec/clock.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Snapshots } from '../contract/snapshots.ts';

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

/** Snapshots that stay in this warehouse. */
export const snapshotsOf = (warehouse: Warehouse, clock: Clock): Snapshots => ({
  stored: async (platformId) => {
    await warehouse.command(table);
    const rows = await warehouse.query<StoredRow>(
      `SELECT table_name, record_key, digest, update_time, is_deleted FROM exchange_snapshot FINAL
       WHERE platform_id = {platformId:String} AND taken_at = (SELECT max(taken_at) FROM exchange_snapshot WHERE platform_id = {platformId:String})`,
      { platformId },
    );
    return rows.map((row) => ({
      table: row.table_name,
      key: row.record_key,
      digest: row.digest,
      updateTime: Number(row.update_time),
      isDeleted: row.is_deleted === 1,
    }));
  },
  store: (platformId, rows) =>
    warehouse.insert(
      'exchange_snapshot',
      rows.map(({ table: name, key, digest, updateTime, isDeleted }) => ({
        platform_id: platformId,
        table_name: name,
        record_key: key,
        digest,
        update_time: updateTime,
        is_deleted: isDeleted ? 1 : 0,
        taken_at: clock.now(),
      })),
    ),
});
