import type { RecordedDatabase } from './recordedDatabase.ts';

interface KeyRow {
  readonly table_name: string;
  readonly index_name: string;
  readonly is_primary: unknown;
  readonly column_name: string;
}

/** Columns by which every row of a table is told from the others. */
export interface UniqueKey {
  readonly primary: boolean;
  readonly columns: readonly string[];
}

/**
 * Primary keys, and unique indexes over columns that are never empty, by table. From the catalogue tables that ordinary users
 * may read: information_schema hides PostgreSQL's constraints from those who own nothing.
 */
export const uniqueKeys = async (
  database: RecordedDatabase,
  schema: string,
): Promise<ReadonlyMap<string, readonly UniqueKey[]>> => {
  const isMysql = database.dialect.id === 'mysql';
  const { rows } = await database.query<KeyRow>(
    isMysql
      ? `SELECT s.TABLE_NAME AS table_name, s.INDEX_NAME AS index_name, s.INDEX_NAME = 'PRIMARY' AS is_primary, s.COLUMN_NAME AS column_name FROM information_schema.STATISTICS s
         WHERE s.TABLE_SCHEMA = ? AND s.NON_UNIQUE = 0 AND s.SUB_PART IS NULL AND NOT EXISTS (SELECT 1 FROM information_schema.STATISTICS n
           WHERE n.TABLE_SCHEMA = s.TABLE_SCHEMA AND n.TABLE_NAME = s.TABLE_NAME AND n.INDEX_NAME = s.INDEX_NAME AND (n.NULLABLE = 'YES' OR n.COLUMN_NAME IS NULL))
         ORDER BY s.TABLE_NAME, s.INDEX_NAME, s.SEQ_IN_INDEX`
      : `SELECT c.relname AS table_name, x.relname AS index_name, i.indisprimary AS is_primary, a.attname AS column_name FROM pg_catalog.pg_index i
         JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
         WHERE n.nspname = $1 AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
           AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute e WHERE e.attrelid = c.oid AND e.attnum = ANY (i.indkey) AND NOT e.attnotnull)
         ORDER BY c.relname, x.relname, array_position(i.indkey::int2[], a.attnum)`,
    [schema],
  );
  const expected = new Map(
    database.tables.flatMap((table) =>
      table.columns.map(({ name }) => [`${table.name} ${name.toLowerCase()}`, name] as const),
    ),
  );
  // MySQL takes no notice of upper and lower case in the name of a column.
  const spelt = (table: string, column: string): string =>
    (isMysql ? expected.get(`${table} ${column.toLowerCase()}`) : undefined) ?? column;
  const keys = new Map<string, Map<string, { primary: boolean; columns: string[] }>>();
  for (const row of rows) {
    const ofTable = keys.get(row.table_name) ?? new Map<string, { primary: boolean; columns: string[] }>();
    keys.set(row.table_name, ofTable);
    const key = ofTable.get(row.index_name) ?? {
      primary: row.is_primary === true || Number(row.is_primary) === 1,
      columns: [],
    };
    ofTable.set(row.index_name, key);
    key.columns.push(spelt(row.table_name, row.column_name));
  }
  return new Map(
    [...keys].map(([table, ofTable]) => [
      table,
      [...ofTable.values()].toSorted((a, b) => Number(b.primary) - Number(a.primary)),
    ]),
  );
};
