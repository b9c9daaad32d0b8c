import type { FrontDatabaseAccounts } from '../../../spec/front-database/dialect.ts';

/** Roles that a fault makes on the server; they go with the front database. */
export const roleNames = ({ exchangeUser }: FrontDatabaseAccounts): readonly [string, string] => {
  const suffix = exchangeUser.user.replace(/^exchange_/, '');
  return [`cleaner_${suffix}`, `staff_${suffix}`];
};
