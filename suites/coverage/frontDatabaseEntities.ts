import { connectApart } from '../../fixtures/databases/apart/connectApart.ts';
import { readCatalog } from '../../mocks/monitoring-platform/exchange/reading/readCatalog.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import { frontDatabaseTables } from '../../spec/front-database/frontDatabaseTables.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Target } from '../target/target.ts';

/** The entities that the front database has a table of, as far as the exchange user can see; `undefined`: it cannot be asked. */
export const frontDatabaseEntities = async (
  { frontDatabase, kind }: Pick<Target, 'frontDatabase' | 'kind'>,
  profile: Profile,
): Promise<ReadonlySet<EntityName> | undefined> => {
  if (frontDatabase === undefined) return undefined;
  const { exchangeUser, pushUser: _, schema, ...address } = frontDatabase;
  try {
    const client = await connectApart({ ...address, ...exchangeUser }, { statementMs: 8_000, tellServer: false });
    try {
      const place = address.type === 'postgresql' ? (schema ?? 'public') : address.database;
      const catalog = await readCatalog(client, place);
      const tables = frontDatabaseTables(kind, profile).filter(({ name }) => catalog.has(name));
      return new Set(tables.map(({ entity }) => entity));
    } finally {
      await client.close();
    }
  } catch {
    // What the database refuses is what the exchange checks judge.
    return undefined;
  }
};
