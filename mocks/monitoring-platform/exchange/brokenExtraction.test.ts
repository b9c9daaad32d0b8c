import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { ownEngines } from '../../../fixtures/databases/servers/ownEngines.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';
import type { RestartableServer } from '../../../fixtures/databases/servers/restartableServer.ts';
import { startHoldingRelay } from '../../../fixtures/databases/startHoldingRelay.ts';
import type { HoldingRelay } from '../../../fixtures/databases/startHoldingRelay.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../../../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Exchange } from './contract/exchange.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createExchange } from './createExchange.ts';

const profile = referenceProfile();
const began = Date.UTC(2026, 10, 23, 4);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** So much of a table has come when something happens. */
const held = 300_000;

testOnEngines(await ownEngines(), 'an extraction from %s that breaks in the middle of a table', (type, { start }) => {
  let server: RestartableServer;
  let warehouse: Warehouse;
  beforeAll(async () => {
    [server, warehouse] = await Promise.all([start(), openWarehouse()]);
  });
  afterAll(async () => {
    await warehouse.close();
    await server?.close();
  });

  let number = 0;
  const open = async (
    rows: number,
  ): Promise<{
    readonly extract: (options?: {
      readonly signal?: AbortSignal;
      readonly directly?: boolean;
    }) => ReturnType<Exchange['extract']>;
    readonly relay: HoldingRelay;
    readonly restart: () => Promise<void>;
    readonly landed: () => Promise<unknown>;
  }> => {
    number += 1;
    const database = `broken_${number}`;
    const dialect = dialects[type];
    const accounts = {
      pushUser: { user: `p_${number}`, password: 'p' },
      exchangeUser: { user: `e_${number}`, password: 'e' },
    };
    await server.createDatabase(database);
    const admin = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
    for (const statement of frontDatabaseDdl({
      dialect,
      tables: frontDatabaseTables('management', profile),
      profile,
      database,
      accounts,
    }))
      await admin.query(statement);
    const table = dialect.tableName('data_user', { database, schema: 'exchange' });
    const series = type === 'mysql' ? `seq AS g FROM seq_1_to_${rows}` : `g FROM generate_series(1, ${rows}) g`;
    const values =
      type === 'mysql'
        ? "CONCAT('u', g), 'student', NULL, '2026-11-23 12:00:00', '2026-11-23 12:00:00', '2026-11-23 12:00:00', 0"
        : "'u' || g, 'student', NULL, '2026-11-23 12:00:00+08'::timestamptz, '2026-11-23 12:00:00+08'::timestamptz, '2026-11-23 12:00:00+08'::timestamptz, false";
    await admin.query(`INSERT INTO ${table} SELECT 'PT-${type}-${number}', ${values} FROM (SELECT ${series}) AS s`);
    await admin.close();

    const relay = await startHoldingRelay({ host: server.host, port: server.port, holdAfter: held });
    closing.push(relay.close);
    const platform = ({ host, port }: { readonly host: string; readonly port: number }): RegisteredPlatform => ({
      platformId: `PT-${type}-${number}`,
      name: 'p',
      kind: 'management',
      appKey: 'k',
      hosts: [],
      frontDatabase: {
        type,
        host,
        port,
        database,
        ...(type === 'postgresql' ? { schema: 'exchange' } : {}),
        ...accounts.exchangeUser,
      },
    });
    const { host, port, restart } = server;
    const { platformId } = platform(relay);
    return {
      extract: ({ signal, directly = false } = {}) =>
        createExchange({
          warehouse,
          profile,
          clock: { now: () => began },
          platforms: () => [platform(directly ? { host, port } : relay)],
          store: createMemoryStore(),
        }).extract(platformId, { entities: ['user'], ...(signal === undefined ? {} : { signal }) }),
      relay,
      restart,
      landed: async () =>
        (
          await warehouse.query(
            "SELECT count() AS n, uniqExact(user_id) AS keys FROM landed_user FINAL WHERE platform_id = {id:String} AND channel = 'exchange'",
            { id: platformId },
          )
        )[0],
    };
  };

  // Below 10,000 rows they pass through this process, above the warehouse fetches them itself.
  test.each([9_000, 15_000])('because the server restarts is taken up again (%d rows)', async (rows) => {
    const { extract, relay, restart, landed } = await open(rows);
    const extraction = extract();
    await relay.held;
    await restart();
    expect(await extraction).toMatchObject([{ mode: 'full', rows, problems: [] }]);
    expect(await landed()).toEqual({ n: rows, keys: rows });
  });

  test.each([9_000, 15_000])('because the network drops is taken up again (%d rows)', async (rows) => {
    const { extract, relay, landed } = await open(rows);
    const extraction = extract();
    await relay.held;
    relay.cut();
    expect(await extraction).toMatchObject([{ mode: 'full', rows, problems: [] }]);
    expect(await landed()).toEqual({ n: rows, keys: rows });
  });

  test.each([9_000, 15_000])(
    'because the network is gone is told, and the next one has everything (%d rows)',
    async (rows) => {
      const { extract, relay, landed } = await open(rows);
      const enough = new AbortController();
      const extraction = extract({ signal: enough.signal });
      await relay.held;
      await relay.close();
      enough.abort(new Error('enough'));
      expect(await extraction).toMatchObject([
        { mode: 'full', rows: 0, cursor: null, problems: [{ code: 'exchange.interrupted' }] },
      ]);
      expect(await extract({ directly: true })).toMatchObject([{ mode: 'full', rows, problems: [] }]);
      expect(await landed()).toEqual({ n: rows, keys: rows });
    },
  );
});
