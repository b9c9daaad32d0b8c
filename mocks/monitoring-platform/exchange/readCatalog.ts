import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { SourceColumn } from './sourceColumn.ts';

interface CatalogRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly length: string | number | null;
  readonly is_nullable: string;
  readonly digits: string | number | null;
}

/** Columns by table, of the tables in a schema (PostgreSQL) or database (MySQL) that this user can see. */
export const readCatalog = async (
  client: DatabaseClient,
  schema: string,
): Promise<ReadonlyMap<string, readonly SourceColumn[]>> => {
  const { rows } = await client.query<CatalogRow>(
    `SELECT table_name AS "table_name", column_name AS "column_name", data_type AS "data_type", character_maximum_length AS "length", is_nullable AS "is_nullable", datetime_precision AS "digits"
     FROM information_schema.columns WHERE table_schema = ${client.type === 'postgresql' ? '$1' : '?'} ORDER BY table_name, ordinal_position`.replaceAll(
      '"',
      client.type === 'postgresql' ? '"' : '`',
    ),
    [schema],
  );
  const tables = new Map<string, SourceColumn[]>();
  for (const row of rows) {
    const columns = tables.get(row.table_name) ?? [];
    tables.set(row.table_name, columns);
    columns.push({
      name: row.column_name,
      type: row.data_type.toLowerCase(),
      length: row.length === null ? null : Number(row.length),
      nullable: row.is_nullable === 'YES',
      timeDigits: row.digits === null ? null : Number(row.digits),
    });
  }
  return tables;
};
