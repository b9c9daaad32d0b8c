import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';

/** Every row of a table by its fields; times as epoch milliseconds, or as the text that is there. */
export interface TableRows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly evidence: string;
}

/** Larger tables are left alone: the candidate's server has other things to do. */
export const mostRows = 20_000;

/** Undefined: the table lacks its key or its time, or holds more than `mostRows`. */
export const tableRows = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
): Promise<TableRows | undefined> => {
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  if (![...table.key, table.timeColumn].every((column) => sources.has(column))) return undefined;
  const values = table.columns.flatMap((column) => {
    const source = sources.get(column.name);
    return source === undefined ? [] : [`${sql.value(source, column.kind)} AS ${dialect.quote(column.field)}`];
  });
  const { rows, evidence } = await database.query(
    `SELECT ${values.join(', ')} FROM ${nameOf(table)} LIMIT ${mostRows + 1}`,
  );
  return rows.length > mostRows ? undefined : { rows, evidence };
};
