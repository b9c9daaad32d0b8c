import { createHash } from 'node:crypto';
import type { FrontDatabaseTable } from '../../spec/front-database/frontDatabaseTable.ts';
import { presentTables } from './presentTables.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** One row as it was when looked at. */
export interface SnapshotRow {
  readonly table: string;
  readonly key: string;
  /** Of everything but the update time. */
  readonly digest: string;
  /** Epoch milliseconds; 0: none. */
  readonly updateTime: number;
}

/** Rows of a table looked at; larger tables are left alone: the candidate's server has other things to do. */
const mostRows = 20_000;

const rowsOf = async (database: RecordedDatabase, table: FrontDatabaseTable): Promise<readonly SnapshotRow[]> => {
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  const time = sources.get(table.timeColumn);
  if (time === undefined || sql.isTextTime(time) || table.key.some((column) => !sources.has(column))) return [];
  const columns = table.columns.flatMap((column) => {
    const source = sources.get(column.name);
    return source === undefined ? [] : [{ field: column.field, isTime: column.name === table.timeColumn, isKey: table.key.includes(column.name), value: `${sql.value(source, column.kind)} AS ${dialect.quote(column.field)}` }];
  });
  const { rows } = await database.query(`SELECT ${columns.map(({ value }) => value).join(', ')} FROM ${nameOf(table)} LIMIT ${mostRows + 1}`);
  if (rows.length > mostRows) return [];
  const timeField = columns.find(({ isTime }) => isTime)?.field ?? '';
  return rows.map((row) => ({
    table: table.name,
    key: columns.filter(({ isKey }) => isKey).map(({ field }) => String(row[field])).join('/'),
    digest: createHash('sha1').update(JSON.stringify(columns.filter(({ isTime }) => !isTime).map(({ field }) => row[field] ?? null))).digest('hex'),
    updateTime: Number(row[timeField] ?? 0),
  }));
};

/** Every row of the data tables that can be compared with what it was or will be. */
export const takeSnapshot = async (database: RecordedDatabase): Promise<readonly SnapshotRow[]> => {
  const rows: SnapshotRow[] = [];
  for (const table of await presentTables(database, 'data')) rows.push(...(await rowsOf(database, table)));
  return rows;
};
