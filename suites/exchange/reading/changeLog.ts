import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

export interface LoggedChanges {
  readonly operations: readonly string[];
  readonly evidence: string;
}

/** What the change log says about a record, in the order in which it was written; undefined: there is no log table. */
export const changeLog = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
  id: string,
): Promise<LoggedChanges | undefined> => {
  const log = database.tables.find((one) => one.class === 'log');
  const present = log === undefined ? undefined : (await database.catalog()).get(log.name);
  const column = (field: string): string | undefined => {
    const name = log?.columns.find((one) => one.field === field)?.name;
    return name !== undefined && present?.some((one) => one.name === name) === true
      ? database.dialect.quote(name)
      : undefined;
  };
  const [tableName, recordKey, operation, createTime] = [
    column('tableName'),
    column('recordKey'),
    column('operation'),
    column('createTime'),
  ];
  if (
    log === undefined ||
    tableName === undefined ||
    recordKey === undefined ||
    operation === undefined ||
    createTime === undefined
  )
    return undefined;
  const { rows, evidence } = await database.query<{ readonly operation: unknown }>(
    `SELECT ${operation} AS operation FROM ${database.nameOf(log)} WHERE ${tableName} = ${database.dialect.parameter(1)} AND ${recordKey} = ${database.dialect.parameter(2)} ORDER BY ${createTime} LIMIT 50`,
    [table.name, id],
  );
  return { operations: rows.map((row) => String(row.operation)), evidence };
};
