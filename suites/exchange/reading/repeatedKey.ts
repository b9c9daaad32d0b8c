import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { mostRows } from '../comparing/tableRows.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** Whether rows are told apart by the key, as far as can be seen without one being declared. */
export interface KeyInRows {
  /** Rows looked at, at most `mostRows` and one. */
  readonly rows: number;
  /** How often one key stands there, if more than once or with something missing. */
  readonly times: number | undefined;
  readonly evidence: string;
}

/** Looks for a key that several rows share, or of which a part is missing. */
export const repeatedKey = async (database: RecordedDatabase, table: FrontDatabaseTable): Promise<KeyInRows> => {
  const { dialect, nameOf } = database;
  const key = table.key.map(dialect.quote);
  const { rows, evidence } = await database.query<{ readonly looked: unknown; readonly times: unknown }>(
    `SELECT SUM(held.times) AS looked, MAX(CASE WHEN held.times > 1 OR ${key.map((column) => `held.${column} IS NULL`).join(' OR ')} THEN held.times END) AS times
     FROM (SELECT ${key.join(', ')}, COUNT(*) AS times FROM (SELECT ${key.join(', ')} FROM ${nameOf(table)} LIMIT ${mostRows + 1}) AS seen GROUP BY ${key.join(', ')}) AS held`,
  );
  const { looked, times } = rows[0] ?? {};
  return {
    rows: Number(looked ?? 0),
    times: times === null || times === undefined ? undefined : Number(times),
    evidence,
  };
};
