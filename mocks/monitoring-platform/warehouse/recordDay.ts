import { recordHash } from './recordHash.ts';
import type { TableDefinition } from './tableDefinition.ts';

/**
 * Every day that a record ever lay on. A record that moves to another day leaves its old one, and the engine may throw the
 * older version away before anybody has counted that day again: here the day stays.
 */
export const recordDay: TableDefinition = {
  name: 'record_day',
  columns: ['platform_id String', 'source LowCardinality(String)', 'record UInt64', 'day Date'],
  engine: 'ReplacingMergeTree',
  orderBy: ['platform_id', 'source', 'record', 'day'],
  durable: false,
};

/** What the engine adds to `record_day` with each insert into a landed table; the tables under these names, the days by these columns. */
export const recordDaySelect = (table: string, columns: readonly string[], from = table): string =>
  `SELECT platform_id, '${table}' AS source, ${recordHash(table)} AS record, arrayJoin(arrayDistinct(arrayMap(time -> toDate(assumeNotNull(time)), arrayFilter(time -> time IS NOT NULL, [${columns.join(', ')}])))) AS day FROM ${from}`;
