import type { Client } from 'pg';
import { authorityNotes } from '../../../spec/front-database/authorityNotes.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { postgresql } from '../../../spec/front-database/postgresql.ts';
import type { WindowRow } from './readWindow.ts';

interface Place {
  readonly schema: string;
  readonly platformId: string;
  readonly table: FrontDatabaseTable;
}

/** What the row says is not what the table takes: a rule, a type, a length; not a word about the server. */
const isAboutRow = (error: unknown): boolean => /^(?:22|23|54)/.test(String((error as { code?: unknown }).code));
const keepable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

/**
 * Writes rows in the transaction that is open, each in the place of the one with its key. One that the table refuses is kept beside it with
 * the reason; the others are written.
 * @throws what the database says where it is not about a row.
 */
export const writeRows = async (
  client: Client,
  { schema, platformId, table }: Place,
  rows: readonly WindowRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const placement = { database: '', schema };
  const name = postgresql.tableName(table.name, placement);
  const refusedTable = postgresql.tableName(authorityNotes.refused, placement);
  const columns = table.columns.map((column) => column.name);
  const written: string[] = [];
  const write = async (some: readonly WindowRow[]): Promise<void> => {
    await client.query('SAVEPOINT some_rows');
    try {
      const text = postgresql.upsert(name, columns, table.key, some.length);
      await client.query(
        text,
        some.flatMap(({ values }) => values),
      );
      await client.query('RELEASE SAVEPOINT some_rows');
      for (const { key } of some) written.push(key);
    } catch (error) {
      if (!isAboutRow(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT some_rows');
      await client.query('RELEASE SAVEPOINT some_rows');
      const [only, ...more] = some;
      if (only !== undefined && more.length === 0) {
        await client.query(
          `INSERT INTO ${refusedTable} (platform_id, table_name, record_key, reason, "row", refused_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())
          ON CONFLICT (platform_id, table_name, record_key) DO UPDATE SET reason = EXCLUDED.reason, "row" = EXCLUDED."row", refused_at = EXCLUDED.refused_at, settled_at = NULL`,
          [
            platformId,
            table.name,
            keepable(only.key),
            keepable(error instanceof Error ? error.message : String(error)).slice(0, 2_000),
            // As JSON, in which a zero byte is an escape.
            JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, only.values[at]]))).toWellFormed(),
          ],
        );
        return;
      }
      const middle = Math.ceil(some.length / 2);
      await write(some.slice(0, middle));
      await write(some.slice(middle));
    }
  };
  // A statement takes 65,535 parameters.
  const atOnce = Math.max(1, Math.floor(60_000 / columns.length));
  for (let from = 0; from < rows.length; from += atOnce) await write(rows.slice(from, from + atOnce));
  await client.query(
    `UPDATE ${refusedTable} SET settled_at = clock_timestamp() WHERE platform_id = $1 AND table_name = $2 AND settled_at IS NULL AND record_key = ANY($3)`,
    [platformId, table.name, written.map(keepable)],
  );
};
