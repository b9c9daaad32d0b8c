import { createHash } from 'node:crypto';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { presentTables } from './presentTables.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** Rows of a table looked at; larger tables are left alone: the candidate's server has other things to do. */
const mostRows = 20_000;

const rowsOf = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
): Promise<readonly SnapshotRow[] | undefined> => {
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  const time = sources.get(table.timeColumn);
  if (time === undefined || sql.isTextTime(time) || table.key.some((column) => !sources.has(column))) return undefined;
  const columns = table.columns.flatMap((column) => {
    const source = sources.get(column.name);
    return source === undefined
      ? []
      : [
          {
            field: column.field,
            isTime: column.name === table.timeColumn,
            isKey: table.key.includes(column.name),
            value: `${sql.value(source, column.kind)} AS ${dialect.quote(column.field)}`,
          },
        ];
  });
  const { rows } = await database.query(
    `SELECT ${columns.map(({ value }) => value).join(', ')} FROM ${nameOf(table)} LIMIT ${mostRows + 1}`,
  );
  if (rows.length > mostRows) return undefined;
  const timeField = columns.find(({ isTime }) => isTime)?.field ?? '';
  return rows.map((row) => ({
    table: table.name,
    key: columns
      .filter(({ isKey }) => isKey)
      .map(({ field }) => String(row[field]))
      .join('/'),
    digest: createHash('sha1')
      .update(JSON.stringify(columns.filter(({ isTime }) => !isTime).map(({ field }) => row[field] ?? null)))
      .digest('hex'),
    updateTime: Number(row[timeField] ?? 0),
    isDeleted: Number(row['isDeleted'] ?? 0) === 1,
  }));
};

/** Rows of the tables looked at. */
export interface Snapshot {
  readonly tables: ReadonlySet<string>;
  readonly rows: readonly SnapshotRow[];
}

/** Every row of the data tables that can be compared with what it was or will be. */
export const takeSnapshot = async (database: RecordedDatabase): Promise<Snapshot> => {
  const rows: SnapshotRow[] = [];
  const tables = new Set<string>();
  for (const table of await presentTables(database, 'data')) {
    const found = await rowsOf(database, table);
    if (found === undefined) continue;
    tables.add(table.name);
    for (const one of found) rows.push(one);
  }
  return { tables, rows };
};
