import type { RecordedDatabase } from './recordedDatabase.ts';

interface IndexRow {
  readonly table_name: string;
  readonly index_name: string;
  /** Null for an expression. */
  readonly column_name: string | null;
}

/** Columns of every index, in order, by table: whole ordered indexes only, an expression as an empty name. */
export const tableIndexes = async (
  database: RecordedDatabase,
  schema: string,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const { rows } = await database.query<IndexRow>(
    database.dialect.id === 'mysql'
      ? "SELECT TABLE_NAME AS table_name, INDEX_NAME AS index_name, COLUMN_NAME AS column_name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND INDEX_TYPE = 'BTREE' ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX"
      : `SELECT c.relname AS table_name, i.indexrelid::text AS index_name, a.attname AS column_name FROM pg_catalog.pg_index i
         JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
         LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
         WHERE n.nspname = $1 AND i.indisvalid AND i.indpred IS NULL AND k.place <= i.indnkeyatts ORDER BY c.relname, i.indexrelid, k.place`,
    [schema],
  );
  const tables = new Map<string, Map<string, string[]>>();
  for (const { table_name: table, index_name: index, column_name: column } of rows) {
    const indexes = tables.get(table) ?? new Map<string, string[]>();
    tables.set(table, indexes);
    indexes.set(index, [...(indexes.get(index) ?? []), column ?? '']);
  }
  return new Map([...tables].map(([table, indexes]) => [table, [...indexes.values()]]));
};
