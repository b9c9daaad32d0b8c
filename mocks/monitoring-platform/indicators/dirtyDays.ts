import { entityNames } from '../../../spec/entities/entityNames.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { happening } from './happening.ts';

export interface DirtyDay {
  readonly table: string;
  /** Of Beijing, `2026-11-23`. */
  readonly day: string;
}

/** Key column of a landed table, beside the platform. */
const keyOf = (table: string): string => {
  const entity = entityNames.find((name) => landedTable(name) === table);
  return entity === undefined ? '' : snakeCase(keyField(entity));
};

/** Days of what landed by a time column; the day that an earlier version of the same record lay on is of it, too. */
const landedDays = (table: string, column: string): string => {
  const key = keyOf(table);
  return `SELECT '${table}' AS table, toString(toDate(assumeNotNull(${column}))) AS day FROM ${table} WHERE platform_id = {platform_id:String} AND ${column} IS NOT NULL AND ${key} IN (SELECT ${key} FROM ${table} WHERE platform_id = {platform_id:String} AND landed_at >= {since:DateTime64(3)}) GROUP BY day`;
};

/**
 * Days of which something came after `since` (milliseconds since the epoch), by table. What is received after an instant
 * happened at most a day before it, so only the partitions from there on are looked at; of the landed tables only those
 * that anything landed in (`landed`).
 */
export const dirtyDays = async (warehouse: Warehouse, platformId: string, since: number, landed: ReadonlySet<string>): Promise<readonly DirtyDay[]> => {
  const parts = Object.entries(happening).filter(([table]) => landed.has(table)).map(([table, column]) => landedDays(table, column));
  // A case belongs to the day it was completed on, too.
  if (landed.has('landed_service_case')) parts.push(landedDays('landed_service_case', 'completed_time'));
  parts.push("SELECT 'beacon_event' AS table, toString(toDate(occurred_time)) AS day FROM beacon_event WHERE platform_id = {platform_id:String} AND received_time >= {since:DateTime64(3)} AND occurred_time >= {since:DateTime64(3)} - INTERVAL 1 DAY GROUP BY day");
  const rows = await warehouse.query<DirtyDay>(parts.join('\nUNION ALL\n'), { platform_id: platformId, since: (since / 1000).toFixed(3) });
  return [...new Map(rows.map((row) => [`${row.table} ${row.day}`, row])).values()];
};
