import type { RecordedDatabase } from '../../reading/recordedDatabase.ts';
import type { Grant } from './grant.ts';

/**
 * What a user of PostgreSQL may do in a schema: by itself, by PUBLIC, by every role it is a member of at any remove, whether it
 * inherits from it or would have to SET ROLE first; what belongs to any of them; what their attributes let them do; and functions
 * that run with the rights of another and, by their text, delete from a table.
 */
const statement = `SELECT * FROM (WITH who AS (SELECT oid, rolname, rolsuper, rolcreaterole FROM pg_catalog.pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER')),
  seen AS (SELECT c.oid, c.relname, c.relowner FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))
SELECT 'SUPERUSER' AS privilege, 'server' AS thing, rolname AS through FROM who WHERE rolsuper
UNION SELECT 'CREATEROLE', 'server', rolname FROM who WHERE rolcreaterole AND NOT rolsuper
UNION SELECT p.privilege, 'table ' || s.relname, w.rolname FROM who w CROSS JOIN seen s CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p(privilege)
  WHERE NOT w.rolsuper AND w.oid <> s.relowner AND has_table_privilege(w.oid, s.oid, p.privilege)
UNION SELECT 'GRANT OPTION', 'table ' || s.relname, w.rolname FROM who w CROSS JOIN seen s
  WHERE NOT w.rolsuper AND w.oid <> s.relowner AND has_table_privilege(w.oid, s.oid, 'SELECT WITH GRANT OPTION, INSERT WITH GRANT OPTION, UPDATE WITH GRANT OPTION, DELETE WITH GRANT OPTION')
UNION SELECT 'OWNER', 'table ' || s.relname, w.rolname FROM who w JOIN seen s ON s.relowner = w.oid
UNION SELECT 'OWNER', 'schema ' || n.nspname, w.rolname FROM who w JOIN pg_catalog.pg_namespace n ON n.nspowner = w.oid WHERE n.nspname = $1
UNION SELECT 'OWNER', 'database ' || d.datname, w.rolname FROM who w JOIN pg_catalog.pg_database d ON d.datdba = w.oid WHERE d.datname = current_database()
UNION SELECT 'CREATE', 'schema ' || n.nspname, w.rolname FROM who w CROSS JOIN pg_catalog.pg_namespace n
  WHERE n.nspname = $1 AND NOT w.rolsuper AND w.oid <> n.nspowner AND has_schema_privilege(w.oid, n.oid, 'CREATE')
UNION SELECT 'DELETE BY FUNCTION', 'function ' || f.proname || ' on table ' || s.relname, current_user
  FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace CROSS JOIN seen s
  WHERE f.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND f.prorettype <> 'pg_catalog.trigger'::regtype
    AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(f.oid, 'EXECUTE')
    AND (has_table_privilege(f.proowner, s.oid, 'DELETE') OR has_table_privilege(f.proowner, s.oid, 'TRUNCATE'))
    AND f.prosrc ~* ('\\m(delete\\s+from|truncate(\\s+table)?)\\s+(only\\s+)?("?\\w+"?\\s*\\.\\s*)?"?' || regexp_replace(s.relname, '(\\W)', '\\\\\\1', 'g') || '("|\\M)')
ORDER BY 1, 2, 3 LIMIT 500) AS held`;

interface Row {
  readonly privilege: string;
  readonly thing: string;
  readonly through: string;
}

/** See `statement`. A right that it has anyway and through a role as well is said once. */
export const postgresqlGrants = async (
  database: RecordedDatabase,
  schema: string,
  user: string,
): Promise<{ readonly grants: readonly Grant[]; readonly evidence: readonly string[] }> => {
  const { rows, evidence } = await database.query<Row>(statement, [schema]);
  const own = new Set(rows.filter(({ through }) => through === user).map((row) => `${row.privilege} ${row.thing}`));
  return {
    evidence: [evidence],
    grants: rows
      .filter((row) => row.through === user || !own.has(`${row.privilege} ${row.thing}`))
      .map(({ privilege, thing, through }) => ({ privilege, on: thing, through: through === user ? null : through })),
  };
};
