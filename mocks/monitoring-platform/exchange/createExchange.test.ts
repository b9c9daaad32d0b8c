import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
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
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';

const profile = referenceProfile();
const hour = 3_600_000;
const dawn = Date.UTC(2026, 10, 23, 0, 0, 0);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
let number = 0;

testOnEngines(await enginesToTest(), 'the exchange with %s', (type) => {
  let server: DatabaseServer;
  let warehouse: Warehouse;
  beforeAll(async () => {
    server = await openServer(type);
    warehouse = await openWarehouse();
  });
  afterAll(async () => {
    await warehouse.close();
    await server.close();
  });

  interface Scene {
    readonly exchange: Exchange;
    readonly admin: DatabaseClient;
    readonly platform: RegisteredPlatform;
    readonly table: (name: string) => string;
    readonly landed: <Row = Record<string, unknown>>(columns: string, table: string) => Promise<readonly Row[]>;
    readonly insertUsers: (count: number, from: number, at: number) => Promise<void>;
  }

  const scene = async (): Promise<Scene> => {
    number += 1;
    const name = `heyan_test_${process.pid}_${type}_${number}`;
    const accounts = {
      pushUser: { user: `p_${process.pid}_${number}`, password: 'p' },
      exchangeUser: { user: `e_${process.pid}_${number}`, password: "e'x" },
    };
    await server.createDatabase(name);
    const admin = await connectDatabase({
      type,
      host: server.host,
      port: server.port,
      database: name,
      ...server.superuser,
    });
    const dialect = dialects[type];
    closing.push(admin.close, async () => {
      if (type === 'postgresql') return;
      await admin.query(`DROP DATABASE \`${name}\``);
      for (const { user } of Object.values(accounts)) await admin.query(`DROP USER '${user}'@'%'`);
    });
    for (const statement of frontDatabaseDdl({
      dialect,
      tables: frontDatabaseTables('management', profile),
      profile,
      database: name,
      accounts,
    }))
      await admin.query(statement);
    const platform: RegisteredPlatform = {
      platformId: `PT-${type}-${number}`,
      name: 'p',
      kind: 'management',
      appKey: 'k',
      hosts: [],
      frontDatabase: {
        type,
        host: server.host,
        port: server.port,
        database: name,
        ...(type === 'postgresql' ? { schema: 'exchange' } : {}),
        ...accounts.exchangeUser,
      },
    };
    const placement = { database: name, schema: 'exchange' };
    const table = (one: string): string => dialect.tableName(one, placement);
    return {
      exchange: createExchange({
        warehouse,
        profile,
        clock: { now: () => dawn + 30 * 24 * hour },
        platforms: () => [platform],
        store: createMemoryStore(),
      }),
      admin,
      platform,
      table,
      landed: (columns, of) =>
        warehouse.query(
          `SELECT ${columns} FROM ${of} FINAL WHERE platform_id = {id:String} AND channel = 'exchange' ORDER BY 1`,
          { id: platform.platformId },
        ),
      insertUsers: async (count, from, at) => {
        const columns = [
          'platform_id',
          'user_id',
          'type',
          'region_code',
          'registered_time',
          'create_time',
          'update_time',
          'is_deleted',
        ];
        for (let first = from; first < from + count; first += 1_000) {
          const rows = Array.from({ length: Math.min(1_000, from + count - first) }, (_, index) => [
            platform.platformId,
            `u${first + index}`,
            'student',
            null,
            new Date(dawn),
            new Date(dawn),
            new Date(at),
            false,
          ]);
          await admin.query(
            dialect.upsert(table('data_user'), columns, ['platform_id', 'user_id'], rows.length),
            rows.flat(),
          );
        }
      },
    };
  };

  test('takes everything first, then what changed, ties and soft deletes included', async () => {
    const { exchange, platform, admin, table, landed, insertUsers } = await scene();
    await insertUsers(3, 0, dawn + hour);
    const [first] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(first).toMatchObject({ mode: 'full', rows: 3, cursor: new Date(dawn + hour).toISOString(), problems: [] });
    expect(
      await landed(
        'user_id, toUnixTimestamp64Milli(update_time) AS t, toUnixTimestamp64Milli(registered_time) AS r, region_code',
        'landed_user',
      ),
    ).toEqual(['u0', 'u1', 'u2'].map((id) => ({ user_id: id, t: dawn + hour, r: dawn, region_code: null })));

    // The same time as the cursor, one a little before it (a transaction that committed late), one soft delete.
    await insertUsers(1, 3, dawn + hour);
    await insertUsers(1, 4, dawn + hour - 5_000);
    await admin.query(
      `UPDATE ${table('data_user')} SET is_deleted = ${type === 'mysql' ? '1' : 'true'}, update_time = ${type === 'mysql' ? "'2026-11-23 12:00:00.123'" : "'2026-11-23 12:00:00.123+08'"} WHERE user_id = 'u0'`,
    );
    const [second] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(second).toMatchObject({ mode: 'increment', cursor: '2026-11-23T04:00:00.123Z', problems: [] });
    expect((await landed<{ user_id: string }>('user_id', 'landed_user')).map((row) => row.user_id)).toEqual([
      'u1',
      'u2',
      'u3',
      'u4',
    ]);
    const [third] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(third).toMatchObject({ rows: 1 });
  });

  test('lets the warehouse fetch a large table itself, with the same rows', async () => {
    const { exchange, platform, landed, insertUsers } = await scene();
    await insertUsers(12_000, 0, dawn + hour + 1);
    const [report] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(report).toMatchObject({ mode: 'full', rows: 12_000, problems: [] });
    expect(
      await landed(
        'count() AS n, uniqExact(user_id) AS u, min(toUnixTimestamp64Milli(update_time)) AS a, max(toUnixTimestamp64Milli(update_time)) AS b, sum(is_deleted) AS d, any(toUnixTimestamp64Milli(registered_time)) AS r',
        'landed_user',
      ),
    ).toEqual([{ n: 12_000, u: 12_000, a: dawn + hour + 1, b: dawn + hour + 1, d: 0, r: dawn }]);
  });

  test('never lets a row from the future carry the cursor away', async () => {
    const { exchange, platform, insertUsers } = await scene();
    await insertUsers(1, 0, Date.UTC(2099, 0, 1));
    const [report] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(Date.parse(report?.cursor ?? '')).toBeLessThan(Date.now() + 60_000);
  });

  test('finds what landed rows break, alerts once, and reads a platform without a table on', async () => {
    const { exchange, platform, admin, table, insertUsers } = await scene();
    await insertUsers(2, 0, dawn + hour);
    const form = (id: string, item: string) =>
      `('${platform.platformId}', '${id}', '${item}', '表', 3, 1, '2026-11-23 08:00:00', '2026-11-23 09:00:00', ${type === 'mysql' ? '0' : 'false'})`;
    await admin.query(
      `INSERT INTO ${table('data_management_item')} VALUES ('${platform.platformId}', 'i1', '事项', '2026-11-23 08:00:00', '2026-11-23 07:00:00', ${type === 'mysql' ? '0' : 'false'})`,
    );
    await admin.query(`INSERT INTO ${table('data_form')} VALUES ${form('f1', 'i1')}, ${form('f2', 'nowhere')}`);
    await admin.query(`DROP TABLE ${table('data_site_column')}`);
    const reports = await exchange.extract(platform.platformId);
    expect(reports.flatMap(({ problems }) => problems).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['exchange.table-missing', 'data_site_column'],
    ]);
    const violations = await exchange.verify(platform.platformId);
    expect(
      violations.map(({ table: of, recordKey, rule, field, actual }) => [of, recordKey, rule, field, actual]),
    ).toEqual([
      ['data_management_item', 'i1', 'time-order', 'updateTime', expect.any(String)],
      ['data_form', 'f2', 'references', 'itemId', 'nowhere'],
    ]);
    const ids = await exchange.sendAlerts(platform.platformId, violations);
    expect(await exchange.sendAlerts(platform.platformId, violations)).toEqual(ids);
    const { rows } = await admin.query(
      `SELECT alert_id, record_key, status FROM ${table('alert_record')} ORDER BY record_key DESC`,
    );
    expect(rows).toEqual([
      { alert_id: ids[0], record_key: 'i1', status: 'open' },
      { alert_id: ids[1], record_key: 'f2', status: 'open' },
    ]);
  });

  test('says so when the front database cannot be entered', async () => {
    const { platform } = await scene();
    const wrong = {
      ...platform,
      frontDatabase: { ...platform.frontDatabase, password: 'wrong' },
    } as RegisteredPlatform;
    const exchange = createExchange({
      warehouse,
      profile,
      clock: { now: () => dawn },
      platforms: () => [wrong],
      store: createMemoryStore(),
    });
    const reports = await exchange.extract(platform.platformId);
    expect(new Set(reports.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
      new Set(['exchange.unreachable']),
    );
    await expect(exchange.extract('nobody')).rejects.toThrow('Expected the platform "nobody"');
  });
});
