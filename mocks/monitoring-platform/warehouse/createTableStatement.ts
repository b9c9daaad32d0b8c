import { settingsOf } from './settingsOf.ts';
import { tableBody } from './tableBody.ts';
import type { TableDefinition } from './tableDefinition.ts';

/**
 * `CREATE TABLE` for one machine. `durable: false` leaves the fsync out, for warehouses that do not outlive their process.
 * A durable table remembers what was inserted, so that a segment of its log that lands twice is there once.
 */
export const createTableStatement = (table: TableDefinition, durable: boolean): string => {
  const partition = table.partitionBy === undefined ? '' : `\nPARTITION BY ${table.partitionBy}`;
  const settings = settingsOf(
    table,
    durable && table.durable
      ? ['fsync_after_insert = 1', 'fsync_part_directory = 1', 'non_replicated_deduplication_window = 1000']
      : [],
  );
  return `CREATE TABLE IF NOT EXISTS ${table.name} (\n  ${tableBody(table)}\n)\nENGINE = ${table.engine}${partition}\nORDER BY (${table.orderBy.join(', ')})${settings}`;
};
