import { columns } from '../../../spec/entities/columns.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { FrontDatabaseColumn, FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Versions after `from` up to `to`, of one platform's table; keys after `after`. */
export interface Window {
  readonly platformId: string;
  readonly from: number;
  readonly to: number;
  /** Undefined: from the first. */
  readonly after: string | undefined;
}

/** A record as it goes into the authority's table, in the order of its columns. */
export interface WindowRow {
  readonly key: string;
  readonly values: readonly unknown[];
}

const selected = ({ kind, field }: FrontDatabaseColumn): string => {
  const column = snakeCase(field);
  if (kind === 'time') return `toUnixTimestamp64Milli(${column}) AS ${column}`;
  // Beyond 53 bits JSON would round.
  return kind === 'integer' ? `toString(${column}) AS ${column}` : column;
};
const cell = ({ kind }: FrontDatabaseColumn, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (kind === 'time') return isoTime(Number(value));
  return kind === 'boolean' ? Boolean(Number(value)) : value;
};
const keyColumn = ({ columns: all, key }: FrontDatabaseTable): string =>
  snakeCase(all.find(({ name }) => name === key[1])?.field ?? '');

const of = "platform_id = {platformId:String} AND channel = 'exchange'";

/**
 * Some records of a window, by key; of each the latest version, soft-deleted ones too. What is missing because a later version has taken its
 * place comes with the next window.
 */
export const readWindow = async (
  warehouse: Warehouse,
  table: FrontDatabaseTable,
  { platformId, from, to, after }: Window,
  limit: number,
): Promise<readonly WindowRow[]> => {
  const key = keyColumn(table);
  const known = new Set(columns(table.entity).map(({ column }) => column));
  const wanted = table.columns.filter(({ field }) => known.has(snakeCase(field)));
  const rows = await warehouse.query<Readonly<Record<string, unknown>>>(
    `SELECT ${wanted.map(selected).join(', ')} FROM (
      SELECT * FROM ${landedTable(table.entity)} WHERE ${of} AND version > {from:Int64} AND version <= {to:Int64}${after === undefined ? '' : ` AND ${key} > {after:String}`}
      ORDER BY ${key}, version DESC LIMIT 1 BY ${key} LIMIT {limit:UInt32}
    ) ORDER BY ${key}`,
    { platformId, from, to, limit, ...(after !== undefined && { after }) },
  );
  return rows.map((row) => ({
    key: String(row[key]),
    values: table.columns.map((column) => cell(column, row[snakeCase(column.field)])),
  }));
};
