import type { RecordedDatabase } from './recordedDatabase.ts';

interface KeyRow {
  readonly table_name: string;
  readonly column_name: string;
}

/**
 * Columns of the primary key, or where there is none of a unique key without nullable columns, by table. From the catalogue
 * tables that ordinary users may read: information_schema hides PostgreSQL's constraints from those who own nothing.
 */
export const primaryKeys = async (
  database: RecordedDatabase,
  schema: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await database.query<KeyRow>(
    database.dialect.id === 'mysql'
      ? "SELECT TABLE_NAME AS table_name, COLUMN_NAME AS column_name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX"
      : `SELECT c.relname AS table_name, a.attname AS column_name FROM pg_catalog.pg_index i
         JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
         WHERE n.nspname = $1 AND i.indisprimary ORDER BY c.relname, array_position(i.indkey::int2[], a.attnum)`,
    [schema],
  );
  const keys = new Map<string, string[]>();
  for (const { table_name: table, column_name: column } of rows) keys.set(table, [...(keys.get(table) ?? []), column]);
  return keys;
};
