import { postgresql } from './postgresql.ts';

/** Names of the two tables beside the exchanged ones in the authority's front database. */
export const authorityNotes = { position: 'exchange_position', refused: 'exchange_refused_row' } as const;

/**
 * What stands beside the exchanged tables, in PostgreSQL: how far each was written, so that nothing is lost over a restart; and rows that the
 * table's own rules refused, with the reason, until a later one of the same key fits.
 */
export const authorityNoteTables = (schema: string): readonly string[] => {
  const name = (table: string): string => postgresql.tableName(table, { database: '', schema });
  return [
    `CREATE TABLE ${name(authorityNotes.position)} (
  "platform_id" varchar(64) NOT NULL,
  "table_name" varchar(64) NOT NULL,
  "warehouse" varchar(64) NOT NULL,
  "version" bigint NOT NULL,
  "window_end" bigint,
  "after_key" text,
  "rows" bigint NOT NULL,
  "written_at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "table_name", "warehouse")
)`,
    `COMMENT ON TABLE ${name(authorityNotes.position)} IS '各表写入到何处'`,
    `CREATE TABLE ${name(authorityNotes.refused)} (
  "platform_id" varchar(64) NOT NULL,
  "table_name" varchar(64) NOT NULL,
  "record_key" text NOT NULL,
  "reason" text NOT NULL,
  "row" text NOT NULL,
  "refused_at" timestamptz(3) NOT NULL,
  "settled_at" timestamptz(3),
  PRIMARY KEY ("platform_id", "table_name", "record_key")
)`,
    `COMMENT ON TABLE ${name(authorityNotes.refused)} IS '不符合表约束而未能写入的行及原因'`,
  ];
};
