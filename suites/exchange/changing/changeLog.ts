import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { asTime } from '../reading/asTime.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';
import { loggedOperation } from './loggedOperation.ts';
import type { Operation } from './loggedOperation.ts';

/** What the log says about one record, in the order in which it was written. */
export interface LoggedChanges {
  /** Undefined: an entry, in a word that nobody told us. */
  readonly operations: readonly (Operation | undefined)[];
  /** The words that stand there. */
  readonly words: readonly string[];
  /** Their creation times, epoch milliseconds; null: none. Empty where the log has no such column. */
  readonly times: readonly (number | null)[];
  /** The platforms that they are said to be of. Empty where the log has no such column. */
  readonly platforms: readonly string[];
  readonly evidence: string;
}

interface LogRow {
  readonly name: unknown;
  readonly recordKey: unknown;
  readonly operation: unknown;
  readonly time?: unknown;
  readonly platform?: unknown;
}

const mostEntries = 5_000;
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[`"[\]\s]/g, '')
    .replace(/^.*\./, '')
    .replaceAll(/[-_]/g, '');

/** Names under which a log may speak of a table: its own, that of what it holds, its Chinese one. */
const namesOf = ({ name, entity, comment }: FrontDatabaseTable): readonly string[] => [name, entity, comment].map(bare);

/**
 * What the change log says about records, by id; undefined: there is no log table that could be read. Ids are those of records
 * made by the suite: they stand nowhere else, so an entry counts whatever it calls their table, unless it names another one.
 */
export const changeLog = async (
  database: RecordedDatabase,
  profile: Profile,
  records: readonly { readonly table: FrontDatabaseTable; readonly id: string }[],
): Promise<ReadonlyMap<string, LoggedChanges> | undefined> => {
  const { dialect } = database;
  const log = database.tables.find((one) => one.class === 'log');
  const present = new Map(
    (log === undefined ? undefined : (await database.catalog()).get(log.name))?.map((one) => [one.name, one]),
  );
  const column = (field: string): string | undefined => {
    const described = log?.columns.find((one) => one.field === field);
    const source = described === undefined ? undefined : present.get(described.name);
    return described === undefined || source === undefined ? undefined : database.sql.value(source, described.kind);
  };
  const [tableName, recordKey, operation] = [column('tableName'), column('recordKey'), column('operation')];
  const time = log === undefined || !present.has(log.timeColumn) ? undefined : dialect.quote(log.timeColumn);
  const platform = column('platformId');
  const ofPlatform = platform === undefined ? '' : `, ${platform} AS ${dialect.quote('platform')}`;
  const created = present.get(log?.timeColumn ?? '');
  const createdAt = created === undefined ? '' : `, ${database.sql.value(created, 'time')} AS ${dialect.quote('time')}`;
  if (log === undefined || tableName === undefined || recordKey === undefined || operation === undefined)
    return undefined;

  const order = `${time === undefined ? '' : ` ORDER BY ${time}`} LIMIT ${mostEntries}`;
  const read = (condition: string, parameters: readonly unknown[]) =>
    database.query<LogRow>(
      `SELECT ${tableName} AS ${dialect.quote('name')}, ${recordKey} AS ${dialect.quote('recordKey')}, ${operation} AS ${dialect.quote('operation')}${createdAt}${ofPlatform} FROM ${database.nameOf(log)} WHERE ${condition}${order}`,
      parameters,
    );
  const ids = records.map(({ id }) => id);
  let found = await read(`${recordKey} IN (${ids.map((_, at) => dialect.parameter(at + 1)).join(', ')})`, ids);
  // A key may be written with the platform id, or as an object of columns.
  if (found.rows.length === 0)
    found = await read(
      ids.map((_, at) => `${recordKey} LIKE ${dialect.parameter(at + 1)}`).join(' OR '),
      ids.map((id) => `%${id}%`),
    );
  const others = new Map(
    database.tables.flatMap((table) => namesOf(table).map((name) => [name, table.entity] as const)),
  );
  return new Map(
    records.map(({ table, id }) => {
      const entries = found.rows.filter((row) => {
        const spoken = others.get(bare(String(row.name)));
        return String(row.recordKey).includes(id) && (spoken === undefined || spoken === table.entity);
      });
      const words = entries.map((row) => String(row.operation));
      const platforms = platform === undefined ? [] : entries.map((row) => String(row.platform).trimEnd());
      const times = created === undefined ? [] : entries.map((row) => asTime(row.time));
      return [
        id,
        {
          operations: words.map((word) => loggedOperation(word, profile)),
          words,
          times,
          platforms,
          evidence: found.evidence,
        },
      ];
    }),
  );
};
