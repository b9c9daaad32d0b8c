import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';

/**
 * What a cursor of the exchange belongs to: a platform's front database. Where the platform is changed, or removed and registered anew, with
 * another database, that one is read from its beginning.
 */
export const cursorOwner = (
  platformId: string,
  { type, host, port, database, schema }: FrontDatabaseConnection,
): string => JSON.stringify([platformId, type, host, port, database, schema ?? '']);
