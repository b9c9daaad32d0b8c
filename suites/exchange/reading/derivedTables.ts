import type { RecordedDatabase } from './recordedDatabase.ts';

/** What stands for a table and is none: a `view`, or a table of another server, can have neither key nor index; a `materialized` view can have indexes. */
export type DerivedTable = 'view' | 'materialized';

/** Those of a schema (PostgreSQL) or database (MySQL), by name. The draft asks for tables that can be read, not for how they are made. */
export const derivedTables = async (
  database: RecordedDatabase,
  place: string,
): Promise<ReadonlyMap<string, DerivedTable>> => {
  const { rows } = await database.query<{ readonly table_name: string; readonly kind: string }>(
    database.dialect.id === 'mysql'
      ? "SELECT TABLE_NAME AS table_name, 'v' AS kind FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'VIEW'"
      : "SELECT c.relname AS table_name, c.relkind::text AS kind FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('v', 'f', 'm')",
    [place],
  );
  return new Map(rows.map(({ table_name: name, kind }) => [name, kind === 'm' ? 'materialized' : 'view']));
};
