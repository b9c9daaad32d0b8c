import type { Client } from 'pg';
import { authorityNotes, authorityNoteTables } from '../../../spec/front-database/authorityNotes.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { postgresql } from '../../../spec/front-database/postgresql.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';

/**
 * Makes what is missing of the tables; those that are there stay as they are (an administrator may have made them with `heyan init
 * --front-database=postgresql --platform=all`).
 * @throws Error, with what is missing, where a table has not all of its columns; or what the database says where they may not be made.
 */
export const prepareTables = async (
  client: Client,
  tables: readonly FrontDatabaseTable[],
  { values }: Profile,
): Promise<void> => {
  const { schema, timePrecisionDigits: timeDigits } = values.exchange;
  const { rows } = await client.query<{ readonly table_name: string; readonly column_name: string }>(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1',
    [schema],
  );
  const present = Map.groupBy(rows, ({ table_name: name }) => name);
  const missing = tables.filter(({ name }) => !present.has(name));
  const isNew = !present.has(authorityNotes.position);
  if (missing.length > 0 || isNew) {
    const placement = { database: '', schema, timeDigits };
    await client.query('BEGIN');
    const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    const statements = [
      ...(rowCount === 0 ? postgresql.before(placement) : []),
      ...missing.flatMap((table) => postgresql.table(table, placement)),
      ...(isNew ? authorityNoteTables(schema) : []),
    ];
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  }
  for (const { name, columns } of tables) {
    const own = present.get(name);
    const lacking = columns.filter((column) => own?.every((one) => one.column_name !== column.name) === true);
    if (lacking.length > 0)
      throw new Error(`${schema}.${name}: ${lacking.map((column) => column.name).join(', ')} (column missing)`);
  }
};
