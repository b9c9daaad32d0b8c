import { recordHash } from '../warehouse/recordHash.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { happening } from './happening.ts';

export interface DirtyDay {
  readonly table: string;
  /** Of Beijing, `2026-11-23`. */
  readonly day: string;
}

const events =
  "SELECT 'beacon_event' AS table, toString(toDate(occurred_time)) AS day FROM beacon_event WHERE platform_id = {platform_id:String} AND received_time >= {since:DateTime64(3)} AND occurred_time >= {since:DateTime64(3)} - INTERVAL 1 DAY GROUP BY day";

const landedAfter = (table: string): string =>
  `SELECT '${table}', ${recordHash(table)} FROM ${table} WHERE platform_id = {platform_id:String} AND landed_at >= {since:DateTime64(3)}`;

/**
 * Days of which something came after `since` (milliseconds since the epoch; 0: all that there is), by table. What is
 * received after an instant happened at most a day before it, so only the partitions from there on are looked at; of the
 * landed tables only those that anything landed in (`landed`), and every day that one of these records ever lay on.
 */
export const dirtyDays = async (
  warehouse: Warehouse,
  platformId: string,
  since: number,
  landed: ReadonlySet<string>,
): Promise<readonly DirtyDay[]> => {
  const sources = Object.keys(happening).filter((table) => landed.has(table));
  const moved =
    since === 0 || sources.length === 0
      ? ''
      : ` AND (source, record) IN (${sources.map(landedAfter).join(' UNION ALL ')})`;
  const records = `SELECT source AS table, toString(record_day.day) AS day FROM record_day WHERE platform_id = {platform_id:String} AND source IN {sources:Array(String)}${moved} GROUP BY source, record_day.day`;
  return warehouse.query<DirtyDay>(`${events}\nUNION ALL\n${records}`, {
    platform_id: platformId,
    since: (since / 1000).toFixed(3),
    sources,
  });
};
