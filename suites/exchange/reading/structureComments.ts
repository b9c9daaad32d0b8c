import type { RecordedDatabase } from './recordedDatabase.ts';

export interface TableComments {
  readonly table: string;
  /** By column; an empty text: none. */
  readonly columns: ReadonlyMap<string, string>;
}

interface CommentRow {
  readonly table_name: string;
  readonly table_comment: string | null;
  readonly column_name: string;
  readonly column_comment: string | null;
}

/** What the catalogue says about tables and their columns in words, by table. MySQL's views cannot have any, and are left out. */
export const structureComments = async (
  database: RecordedDatabase,
  place: string,
): Promise<{ readonly comments: ReadonlyMap<string, TableComments>; readonly evidence: string }> => {
  const { rows, evidence } = await database.query<CommentRow>(
    database.dialect.id === 'mysql'
      ? `SELECT t.TABLE_NAME AS table_name, t.TABLE_COMMENT AS table_comment, c.COLUMN_NAME AS column_name, c.COLUMN_COMMENT AS column_comment
         FROM information_schema.TABLES t JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME WHERE t.TABLE_SCHEMA = ? AND t.TABLE_TYPE <> 'VIEW'`
      : `SELECT c.relname AS table_name, obj_description(c.oid, 'pg_class') AS table_comment, a.attname AS column_name, col_description(c.oid, a.attnum) AS column_comment
         FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    [place],
  );
  const comments = new Map<string, { table: string; columns: Map<string, string> }>();
  for (const row of rows) {
    const known = comments.get(row.table_name) ?? {
      table: row.table_comment ?? '',
      columns: new Map<string, string>(),
    };
    comments.set(row.table_name, known);
    known.columns.set(row.column_name, row.column_comment ?? '');
  }
  return { comments, evidence };
};
