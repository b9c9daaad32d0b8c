import { connectDatabase } from '../fixtures/databases/connectDatabase.ts';
import { startEmbeddedPostgres } from '../fixtures/databases/servers/startEmbeddedPostgres.ts';
import { createExchange } from '../mocks/monitoring-platform/exchange/createExchange.ts';
import { createMemoryStore } from '../mocks/monitoring-platform/store/createMemoryStore.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';
import { dialects } from '../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../spec/front-database/frontDatabaseTables.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

/** PostgreSQL holds no field beyond this many bytes. */
const characters = 1_000_000_000;

/** One field of a gigabyte among ordinary rows: how long the extraction takes, and by how much this process grows. */
export const exchangeGiant = async (): Promise<string> => {
  const profile = referenceProfile();
  const [server, warehouse] = await Promise.all([
    startEmbeddedPostgres({ place: 'disk' }),
    openWarehouse({ temporaryPlace: 'disk' }),
  ]);
  const database = 'giant';
  const accounts = { pushUser: { user: 'giant_p', password: 'p' }, exchangeUser: { user: 'giant_e', password: 'e' } };
  await server.createDatabase(database);
  const { host, port } = server;
  const admin = await connectDatabase({ type: 'postgresql', host, port, database, ...server.superuser });
  try {
    for (const statement of frontDatabaseDdl({
      dialect: dialects.postgresql,
      tables: frontDatabaseTables('management', profile),
      profile,
      database,
      accounts,
    }))
      await admin.query(statement);
    await admin.query('ALTER TABLE exchange.data_user ALTER COLUMN type TYPE text');
    const values = (type: string, id: string): string =>
      `SELECT 'PT', ${id}, ${type}, NULL, '2026-01-01+08'::timestamptz, '2026-01-01+08'::timestamptz, '2026-01-01+08'::timestamptz, false`;
    await admin.query(
      `INSERT INTO exchange.data_user ${values("'student'", "'u' || g")} FROM generate_series(1, 1000) g`,
    );
    await admin.query(`INSERT INTO exchange.data_user ${values(`repeat('x', ${characters})`, "'giant'")}`);
    const platform: RegisteredPlatform = {
      platformId: 'PT',
      name: 'p',
      kind: 'management',
      appKey: 'k',
      hosts: [],
      frontDatabase: { type: 'postgresql', host, port, database, schema: 'exchange', ...accounts.exchangeUser },
    };
    const exchange = createExchange({
      warehouse,
      profile,
      clock: systemClock,
      platforms: () => [platform],
      store: createMemoryStore(),
    });
    // maxRSS is in kibibytes and never falls.
    const before = process.resourceUsage().maxRSS;
    const began = performance.now();
    const [report] = await exchange.extract('PT', { entities: ['user'] });
    const took = performance.now() - began;
    const grown = (process.resourceUsage().maxRSS - before) / 1024;
    const violations = await exchange.verify('PT');
    const found = violations.map(({ recordKey, rule, field }) => `${recordKey} ${field} ${rule}`).join(', ');
    return `exchange postgresql: a field of ${characters} characters among ${report?.rows ?? 0} rows extracted in ${took.toFixed(0)} ms, this process ${grown.toFixed(0)} MiB larger at its peak; found: ${found || 'NOTHING'}`;
  } finally {
    await admin.close();
    await warehouse.close();
    await server.close();
  }
};
