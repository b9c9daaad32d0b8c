import type { DatabaseClient } from '../../../../fixtures/databases/databaseClient.ts';
import type { FrontDatabaseTable } from '../../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceColumn } from './sourceColumn.ts';

interface CatalogRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly length: string | number | null;
  readonly is_nullable: string;
  readonly digits: string | number | null;
  readonly precision: string | number | null;
  readonly computed: boolean | number;
}

const standard = (quote: string, parameter: string, computed: string): string =>
  `SELECT table_name AS "table_name", column_name AS "column_name", data_type AS "data_type", character_maximum_length AS "length", is_nullable AS "is_nullable", datetime_precision AS "digits", numeric_precision AS "precision", ${computed} AS "computed", ordinal_position AS "at"
   FROM information_schema.columns WHERE table_schema = ${parameter}`.replaceAll('"', quote);

/** PostgreSQL's information_schema leaves materialized views out, as no standard knows them. They are read as tables are. */
const materialized = `SELECT c.relname, a.attname, format_type(a.atttypid, NULL),
    CASE WHEN a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod > 4 THEN a.atttypmod - 4 END, CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END,
    CASE WHEN a.atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype) THEN CASE WHEN a.atttypmod < 0 THEN 6 ELSE a.atttypmod END END, NULL::int, false, a.attnum
   FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE n.nspname = $1 AND c.relkind = 'm' AND has_table_privilege(c.oid, 'SELECT')`;

/**
 * Columns by table, of the tables and views in a schema (PostgreSQL) or database (MySQL) that this user can see. To MySQL
 * `UPDATE_TIME` and `update_time` are one name: there a column is called as in `expected` where it is one of those.
 */
export const readCatalog = async (
  client: Pick<DatabaseClient, 'type' | 'query'>,
  schema: string,
  expected: readonly Pick<FrontDatabaseTable, 'name' | 'columns'>[] = [],
): Promise<ReadonlyMap<string, readonly SourceColumn[]>> => {
  const { rows } = await client.query<CatalogRow>(
    client.type === 'postgresql'
      ? `${standard('"', '$1', "(is_generated = 'ALWAYS' OR coalesce(identity_generation, '') = 'ALWAYS')")} UNION ALL ${materialized} ORDER BY 1, 9`
      : `${standard('`', '?', "coalesce(generation_expression, '') <> ''")} ORDER BY table_name, ordinal_position`,
    [schema],
  );
  const spelling = new Map(
    client.type === 'postgresql'
      ? []
      : expected.flatMap((table) =>
          table.columns.map(({ name }) => [`${table.name} ${name.toLowerCase()}`, name] as const),
        ),
  );
  const tables = new Map<string, SourceColumn[]>();
  for (const row of rows) {
    const columns = tables.get(row.table_name) ?? [];
    tables.set(row.table_name, columns);
    columns.push({
      name: spelling.get(`${row.table_name} ${String(row.column_name).toLowerCase()}`) ?? row.column_name,
      type: String(row.data_type).toLowerCase(),
      length: row.length === null ? null : Number(row.length),
      nullable: row.is_nullable === 'YES',
      computed: Boolean(row.computed),
      unsigned64: String(row.data_type).toLowerCase() === 'bigint' && Number(row.precision) === 20,
      timeDigits: row.digits === null ? null : Number(row.digits),
    });
  }
  return tables;
};
