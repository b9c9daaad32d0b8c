import { randomBytes } from 'node:crypto';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { openFrontDatabase } from '../../../mocks/access-platform/front-database/openFrontDatabase.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { NullPlatform } from './nullPlatform.ts';
import { nullAccessPlatform } from './nullAccessPlatform.ts';

interface Opened {
  /** As the access information document tells it. */
  readonly place: Readonly<Record<string, unknown>>;
  readonly accounts: Readonly<
    Record<'exchangeUser' | 'pushUser', { readonly user: string; readonly password: string }>
  >;
  readonly close: () => Promise<void>;
}

/** A front database without a row, or without a table. */
export const nullFrontDatabase = async (
  server: DatabaseServer,
  kind: PlatformKind,
  contents: NullPlatform['frontDatabase'],
): Promise<Opened> => {
  const opened = await openFrontDatabase({ platform: nullAccessPlatform(kind), server: server.superuserUrl });
  const { type, host, port, exchangeUser, pushUser, close } = opened;
  const accounts = { exchangeUser, pushUser };
  if (contents === 'empty-tables')
    return { place: { type, host, port, database: opened.database, schema: opened.schema }, accounts, close };
  // The same accounts, another database, in which nothing was ever made.
  const database = `nothing_${randomBytes(5).toString('hex')}`;
  await server.createDatabase(database);
  return {
    place: { type, host, port, database },
    accounts,
    close: async () => {
      const client = await connectDatabase({ type, host: server.host, port: server.port, ...server.superuser });
      await client.query(`DROP DATABASE "${database}" WITH (FORCE)`).finally(client.close);
      await close();
    },
  };
};
