import type { Dialect, FrontDatabaseAccounts } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

interface FaultyStructureOptions {
  readonly dialect: Dialect;
  readonly tables: readonly FrontDatabaseTable[];
  readonly placement: { readonly database: string; readonly schema: string };
  readonly accounts: FrontDatabaseAccounts;
  /** Column of the platform id. */
  readonly platformId: string;
  readonly hasFault: AccessPlatform['hasFault'];
}

/** Statements that spoil indexes, ownership and what the users see, as the faults say. */
export const faultyStructure = ({
  dialect,
  tables,
  placement,
  accounts,
  platformId,
  hasFault,
}: FaultyStructureOptions): readonly string[] => {
  const isMysql = dialect.id === 'mysql';
  const account = (user: string): string => (isMysql ? `${dialect.literal(user)}@'%'` : dialect.quote(user));
  const site = tables.find(({ entity }) => entity === 'site-column');
  const indexOf = (table: FrontDatabaseTable): string => `${table.name}_${table.timeColumn}`;
  const exchange = account(accounts.exchangeUser.user);
  const push = account(accounts.pushUser.user);
  return [
    ...(site !== undefined && hasFault('exchange-time-not-indexed')
      ? [
          isMysql
            ? `DROP INDEX ${dialect.quote(indexOf(site))} ON ${dialect.tableName(site.name, placement)}`
            : `DROP INDEX ${dialect.tableName(indexOf(site), placement)}`,
        ]
      : []),
    // The key of that fault begins with the record's own id, and the index with it; the index is not what is wrong there.
    ...(site !== undefined &&
    (hasFault('exchange-key-without-platform-id') || hasFault('exchange-key-of-other-columns'))
      ? [
          `CREATE INDEX ${dialect.quote(`${indexOf(site)}_again`)} ON ${dialect.tableName(site.name, placement)} (${[platformId, site.timeColumn].map(dialect.quote).join(', ')})`,
        ]
      : []),
    ...(site !== undefined && hasFault('exchange-without-comments')
      ? [
          isMysql
            ? `ALTER TABLE ${dialect.tableName(site.name, placement)} COMMENT = ''`
            : `COMMENT ON TABLE ${dialect.tableName(site.name, placement)} IS NULL`,
        ]
      : []),
    ...(site !== undefined && hasFault('exchange-time-in-seconds')
      ? site.columns
          .filter(({ name }) => name === site.timeColumn)
          .map((column) => {
            const type = dialect.columnType(column, 0);
            return `ALTER TABLE ${dialect.tableName(site.name, placement)} ${isMysql ? `MODIFY ${dialect.quote(column.name)} ${type} NOT NULL COMMENT ${dialect.literal(column.comment)}` : `ALTER COLUMN ${dialect.quote(column.name)} TYPE ${type}`}`;
          })
      : []),
    ...(hasFault('exchange-user-owns-schema')
      ? [
          isMysql
            ? `GRANT CREATE, ALTER, DROP ON ${dialect.quote(placement.database)}.* TO ${exchange}`
            : `ALTER SCHEMA ${dialect.quote(placement.schema)} OWNER TO ${exchange}`,
        ]
      : []),
    ...(hasFault('exchange-push-user-sees-others')
      ? isMysql
        ? [`GRANT SELECT ON mysql.help_topic TO ${push}`]
        : [
            'CREATE SCHEMA other_system',
            'CREATE TABLE other_system.teacher (id integer PRIMARY KEY)',
            `GRANT USAGE ON SCHEMA other_system TO ${push}`,
            `GRANT SELECT ON other_system.teacher TO ${push}`,
          ]
      : []),
  ];
};
