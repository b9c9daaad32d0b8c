import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

/** What those who write into the front database share. */
export interface FrontDatabaseSetting {
  readonly platform: AccessPlatform;
  readonly dialect: Dialect;
  readonly tables: readonly FrontDatabaseTable[];
  readonly placement: { readonly database: string; readonly schema: string };
  /** Runs `work` in one transaction as the push user, in a session of its own. */
  readonly asPushUser: <T>(work: (client: DatabaseClient) => Promise<T>) => Promise<T>;
}
