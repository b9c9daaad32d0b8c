import { sourceTypes } from '../../../mocks/monitoring-platform/exchange/reading/sourceTypes.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { asTime } from './asTime.ts';
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

/**
 * Rows of records in the front database, by id; what is not there is left out. Where two platforms have the same id the
 * candidate's own row counts, else whatever platform id the row carries: that is another check's question.
 */
export const readRecords = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FrontDatabaseRow>> => {
  if (ids.length === 0) return new Map();
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  const columns = table.columns.flatMap((column) => {
    const source = sources.get(column.name);
    return source === undefined
      ? []
      : [{ column, value: `${sql.value(source, column.kind)} AS ${dialect.quote(column.field)}` }];
  });
  const own = table.columns.find(({ name }) => name === table.key.at(-1));
  const source = own === undefined ? undefined : sources.get(own.name);
  if (own === undefined || source === undefined) return new Map();
  // By the bare column, so that its index serves; bytes are compared as they are read.
  const key = sourceTypes.binaries.has(source.type) ? sql.value(source, own.kind) : dialect.quote(own.name);
  const { rows, evidence } = await database.query(
    `SELECT ${columns.map(({ value }) => value).join(', ')} FROM ${nameOf(table)} WHERE ${key} IN (${ids.map((_, at) => dialect.parameter(at + 1)).join(', ')})`,
    ids,
  );
  const ownLast = rows.toSorted(
    (a, b) => Number(a['platformId'] === database.platformId) - Number(b['platformId'] === database.platformId),
  );
  return new Map(
    ownLast.map((row) => {
      const fields = Object.fromEntries(
        columns.map(({ column }) => [
          column.field,
          column.kind === 'time' ? asTime(row[column.field]) : row[column.field],
        ]),
      );
      return [
        String(row[own.field]),
        {
          fields,
          updateTime: fields['updateTime'] as number | null,
          isDeleted: Number(fields['isDeleted'] ?? 0) === 1,
          evidence,
        },
      ] as const;
    }),
  );
};

/** A record's row in the front database, whatever its platform id; undefined: there is none. */
export const readRecord = async (
  database: RecordedDatabase,
  table: FrontDatabaseTable,
  id: string,
): Promise<FrontDatabaseRow | undefined> => (await readRecords(database, table, [id])).get(id);

/** The id of a record that the front database holds, not a deleted one where that can be told; undefined: there is none. */
export const anyRecord = async (database: RecordedDatabase, entity: EntityName): Promise<string | undefined> => {
  const table = await tableOf(database, entity);
  if (table === undefined) return undefined;
  const { dialect, sql, nameOf } = database;
  const sources = new Map((await database.catalog()).get(table.name)?.map((column) => [column.name, column]));
  const key = dialect.quote(table.key.at(-1) ?? '');
  const flag = table.columns.find(({ field }) => field === 'isDeleted');
  const source = flag === undefined ? undefined : sources.get(flag.name);
  const order = flag === undefined || source === undefined ? '' : ` ORDER BY ${sql.value(source, flag.kind)}`;
  const { rows } = await database.query<{ readonly id: unknown }>(
    `SELECT ${key} AS ${dialect.quote('id')} FROM (SELECT * FROM ${nameOf(table)} LIMIT 200) AS sample${order} LIMIT 1`,
  );
  return rows[0] === undefined ? undefined : String(rows[0].id);
};
