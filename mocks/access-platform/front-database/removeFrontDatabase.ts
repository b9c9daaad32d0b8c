import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseConnection } from '../../../fixtures/databases/databaseConnection.ts';
import type { Dialect, FrontDatabaseAccounts } from '../../../spec/front-database/dialect.ts';
import { roleNames } from './roleNames.ts';

interface RemoveFrontDatabaseOptions {
  readonly connection: DatabaseConnection;
  readonly dialect: Dialect;
  readonly database: string;
  readonly accounts: FrontDatabaseAccounts;
}

/** Takes a front database and its users off a server that is not ours. */
export const removeFrontDatabase = async ({
  connection,
  dialect,
  database,
  accounts,
}: RemoveFrontDatabaseOptions): Promise<void> => {
  const users = [accounts.pushUser.user, accounts.exchangeUser.user];
  const client = await connectDatabase(connection);
  try {
    await client.query(
      `DROP DATABASE IF EXISTS ${dialect.quote(database)}${dialect.id === 'postgresql' ? ' WITH (FORCE)' : ''}`,
    );
    for (const role of roleNames(accounts)) await client.query(`DROP ROLE IF EXISTS ${dialect.quote(role)}`);
    for (const user of users)
      await client.query(
        dialect.id === 'postgresql'
          ? `DROP ROLE IF EXISTS ${dialect.quote(user)}`
          : `DROP USER IF EXISTS ${dialect.literal(user)}@'%'`,
      );
  } finally {
    await client.close();
  }
};
