import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** One row of the front database as it was at a moment. */
export interface FrontDatabaseRow {
  /** By field of the entity; times as epoch milliseconds, null where they are none. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly updateTime: number | null;
  readonly isDeleted: boolean;
  readonly evidence: string;
}

const asTime = (value: unknown): number | null => {
  if (value === null || value === undefined) return null;
  const epochMs = typeof value === 'string' && !/^-?\d+$/.test(value) ? Date.parse(value) : Number(value);
  return Number.isFinite(epochMs) ? epochMs : null;
};

/** The table of an entity, if the front database has it with key and time. */
export const tableOf = async (
  database: RecordedDatabase,
  entity: EntityName,
): Promise<FrontDatabaseTable | undefined> => {
  const catalog = await database.catalog();
  const table = database.tables.find((one) => one.entity === entity);
  const present = new Set(table === undefined ? [] : catalog.get(table.name)?.map(({ name }) => name));
  return table !== undefined && [...table.key, table.timeColumn].every((column) => present.has(column))
    ? table
    : undefined;
};

/** A record's row in the front database, whatever its platform id; undefined: there is none. */
export const readRecord = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
  id: string,
): Promise<FrontDatabaseRow | undefined> => {
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  const columns = table.columns.flatMap((column) => {
    const source = sources.get(column.name);
    return source === undefined
      ? []
      : [{ column, value: `${sql.value(source, column.kind)} AS ${dialect.quote(column.field)}` }];
  });
  const key = dialect.quote(table.key.at(-1) ?? '');
  const { rows, evidence } = await database.query(
    `SELECT ${columns.map(({ value }) => value).join(', ')} FROM ${nameOf(table)} WHERE ${key} = ${dialect.parameter(1)} LIMIT 1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const fields = Object.fromEntries(
    columns.map(({ column }) => [column.field, column.kind === 'time' ? asTime(row[column.field]) : row[column.field]]),
  );
  return {
    fields,
    updateTime: fields['updateTime'] as number | null,
    isDeleted: Number(fields['isDeleted'] ?? 0) === 1,
    evidence,
  };
};
