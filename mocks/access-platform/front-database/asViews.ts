import type { Dialect, FrontDatabaseAccounts } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';

interface AsViewsOptions {
  readonly dialect: Dialect;
  readonly tables: readonly FrontDatabaseTable[];
  readonly placement: { readonly database: string; readonly schema: string };
  readonly accounts: FrontDatabaseAccounts;
}

/** Statements that put each table aside and a view of all its columns in its place, through which both users read and write. */
export const asViews = ({ dialect, tables, placement, accounts }: AsViewsOptions): readonly string[] =>
  tables.flatMap((table) => {
    const aside = `${table.name}_base`;
    const [view, base] = [dialect.tableName(table.name, placement), dialect.tableName(aside, placement)];
    const create = `CREATE VIEW ${view} AS SELECT ${table.columns.map(({ name }) => dialect.quote(name)).join(', ')} FROM ${base}`;
    // The rights of MySQL go by the name; its views have no comments.
    if (dialect.id === 'mysql') return [`RENAME TABLE ${view} TO ${base}`, create];
    const [push, exchange] = [accounts.pushUser.user, accounts.exchangeUser.user].map(dialect.quote);
    return [
      `ALTER TABLE ${view} RENAME TO ${dialect.quote(aside)}`,
      `REVOKE ALL ON ${base} FROM ${push}, ${exchange}`,
      create,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ${view} TO ${push}`,
      `GRANT SELECT, INSERT, UPDATE ON ${view} TO ${exchange}`,
      `COMMENT ON VIEW ${view} IS ${dialect.literal(table.comment)}`,
      ...table.columns.map(
        ({ name, comment }) => `COMMENT ON COLUMN ${view}.${dialect.quote(name)} IS ${dialect.literal(comment)}`,
      ),
    ];
  });
