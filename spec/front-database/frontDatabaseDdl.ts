import type { Profile } from '../profiles/profile.ts';
import type { Dialect, FrontDatabaseAccounts } from './dialect.ts';
import type { FrontDatabaseTable } from './frontDatabaseTable.ts';

export interface FrontDatabaseDdlOptions {
  readonly dialect: Dialect;
  readonly tables: readonly FrontDatabaseTable[];
  readonly profile: Profile;
  /** An existing, empty database. */
  readonly database: string;
  readonly accounts: FrontDatabaseAccounts;
  /** Statements after those of the tables. */
  readonly more?: readonly string[];
}

/** The statements, in order, that make a front database as 7.3.2 wants it: tables with keys and comments, two users with their rights. */
export const frontDatabaseDdl = ({
  dialect,
  tables,
  profile,
  database,
  accounts,
  more = [],
}: FrontDatabaseDdlOptions): readonly string[] => {
  const placement = {
    database,
    schema: profile.values.exchange.schema,
    timeDigits: profile.values.exchange.timePrecisionDigits,
  };
  return [
    ...dialect.before(placement),
    ...tables.flatMap((table) => dialect.table(table, placement)),
    ...more,
    ...dialect.accounts(accounts, tables, placement),
  ];
};
