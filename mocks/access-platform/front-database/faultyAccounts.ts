import type { Dialect, FrontDatabaseAccounts } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { clockAheadSeconds } from './clockAheadSeconds.ts';
import { roleNames } from './roleNames.ts';

interface FaultyAccountsOptions {
  readonly dialect: Dialect;
  readonly tables: readonly FrontDatabaseTable[];
  readonly placement: { readonly database: string; readonly schema: string };
  readonly accounts: FrontDatabaseAccounts;
  readonly hasFault: AccessPlatform['hasFault'];
}

/** Statements that spoil the rights of the two users, or the clock that they see, as the faults say. */
export const faultyAccounts = ({
  dialect,
  tables,
  placement,
  accounts,
  hasFault,
}: FaultyAccountsOptions): readonly string[] => {
  const account = (user: string): string =>
    dialect.id === 'mysql' ? `${dialect.literal(user)}@'%'` : dialect.quote(user);
  const onDataTables = (statement: (table: string) => string): readonly string[] =>
    tables
      .filter((table) => table.class === 'data')
      .map((table) => statement(dialect.tableName(table.name, placement)));
  const push = account(accounts.pushUser.user);
  const exchange = account(accounts.exchangeUser.user);
  const isMysql = dialect.id === 'mysql';
  const [inner = '', outer = ''] = roleNames(accounts).map((name) => dialect.quote(name));
  return [
    // MySQL's TRUNCATE asks for the right to drop.
    ...(hasFault('exchange-exchange-user-may-truncate')
      ? onDataTables((table) => `GRANT ${isMysql ? 'DROP' : 'TRUNCATE'} ON ${table} TO ${exchange}`)
      : []),
    // Neither role is in use when the user logs in: a harmless DELETE is refused, one after SET ROLE is not.
    ...(hasFault('exchange-exchange-user-deletes-by-role')
      ? [
          ...[inner, outer].map((role) => `CREATE ROLE ${role}`),
          ...onDataTables((table) => `GRANT DELETE ON ${table} TO ${inner}`),
          `GRANT ${inner} TO ${outer}`,
          ...(isMysql ? [] : [`ALTER ROLE ${exchange} NOINHERIT`]),
          `GRANT ${outer} TO ${exchange}`,
        ]
      : []),
    ...(hasFault('exchange-exchange-user-may-grant')
      ? onDataTables((table) => `GRANT SELECT ON ${table} TO ${exchange} WITH GRANT OPTION`)
      : []),
    ...(hasFault('exchange-push-user-alters-tables')
      ? onDataTables((table) =>
          isMysql ? `GRANT ALTER, DROP ON ${table} TO ${push}` : `ALTER TABLE ${table} OWNER TO ${push}`,
        )
      : []),
    ...(hasFault('exchange-exchange-user-deletes-alerts')
      ? tables
          .filter((table) => table.class === 'alert')
          .map((table) => `GRANT DELETE ON ${dialect.tableName(table.name, placement)} TO ${exchange}`)
      : []),
    ...(hasFault('exchange-exchange-user-cannot-update')
      ? tables
          .filter((table) => table.entity === 'user')
          .map((table) => `REVOKE UPDATE ON ${dialect.tableName(table.name, placement)} FROM ${exchange}`)
      : []),
    // What a routine of MySQL does is not shown to whoever may only call it: there the right itself is granted.
    ...(hasFault('exchange-exchange-user-deletes-by-function')
      ? tables
          .filter((table) => table.entity === 'site-column')
          .map((table) => dialect.tableName(table.name, placement))
          .flatMap((table) =>
            isMysql
              ? [`GRANT DELETE ON ${table} TO ${exchange}`]
              : [
                  `CREATE FUNCTION ${dialect.quote(placement.schema)}.purge_columns() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ DELETE FROM ${table} WHERE is_deleted $$`,
                  `GRANT EXECUTE ON FUNCTION ${dialect.quote(placement.schema)}.purge_columns() TO ${exchange}`,
                ],
          )
      : []),
    ...(hasFault('exchange-exchange-user-may-delete')
      ? onDataTables((table) => `GRANT DELETE ON ${table} TO ${exchange}`)
      : []),
    ...(hasFault('exchange-push-user-cannot-delete')
      ? onDataTables((table) => `REVOKE DELETE ON ${table} FROM ${push}`)
      : []),
    ...(clockAheadSeconds(hasFault) !== 0 && dialect.id === 'postgresql'
      ? [
          'CREATE SCHEMA clock',
          // Found before the built-in one by whoever does not name a schema.
          `CREATE FUNCTION clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT pg_catalog.clock_timestamp() + interval '${clockAheadSeconds(hasFault)} seconds' $$`,
          ...[push, exchange].flatMap((user) => [
            `GRANT USAGE ON SCHEMA clock TO ${user}`,
            `ALTER ROLE ${user} SET search_path = clock, pg_catalog, public`,
          ]),
        ]
      : []),
  ];
};
