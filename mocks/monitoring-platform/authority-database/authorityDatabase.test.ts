import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../../../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseScript } from '../../../spec/front-database/frontDatabaseScript.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { createExchange } from '../exchange/createExchange.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createAuthorityDatabase } from './createAuthorityDatabase.ts';
import { findAuthorityDatabase } from './findAuthorityDatabase.ts';

/* A real front database of a platform, a real one of the authority, and the exchange between them (7.3.1). */

const profile = referenceProfile();
let server: DatabaseServer;
let warehouse: Warehouse;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  server = await openServer('postgresql');
  warehouse = await openWarehouse();
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
afterAll(async () => {
  await warehouse?.close();
  await server?.close();
});

let made = 0;
let now = Date.UTC(2026, 10, 23);
const day = 86_400_000;

const connect = async (database: string): Promise<DatabaseClient> => {
  const { host, port, superuser } = server;
  const client = await connectDatabase({ type: 'postgresql', host, port, database, ...superuser });
  closing.push(client.close);
  return client;
};

const scene = async ({ script }: { readonly script?: string } = {}) => {
  made += 1;
  const [front, own] = [`front_${made}`, `authority_${made}`];
  await server.createDatabase(front);
  await server.createDatabase(own);
  const [source, authority] = [await connect(front), await connect(own)];
  const exchangeUser = { user: `e_${made}`, password: 'e' };
  for (const statement of frontDatabaseDdl({
    dialect: dialects.postgresql,
    tables: frontDatabaseTables('management', profile),
    profile,
    database: front,
    accounts: { pushUser: { user: `p_${made}`, password: 'p' }, exchangeUser },
  }))
    await source.query(statement);
  // A vendor's own table, without the rules of the published one.
  await source.query('ALTER TABLE exchange.data_user ALTER registered_time DROP NOT NULL');
  await source.query('ALTER TABLE exchange.data_user ALTER region_code TYPE text');
  for (const statement of (script ?? '').split(/;\n/).filter((one) => /\S/.test(one))) await authority.query(statement);
  const { host, port, superuser } = server;
  const platform: RegisteredPlatform = {
    platformId: `PT-${made}`,
    name: 'p',
    kind: 'management',
    appKey: 'k',
    hosts: [],
    frontDatabase: { type: 'postgresql', host, port, database: front, schema: 'exchange', ...exchangeUser },
  };
  const deps = {
    warehouse,
    profile,
    clock: { now: () => now },
    platforms: () => [platform],
    store: createMemoryStore(),
  };
  /** As a process that starts: nothing in memory. */
  const start = (as: { readonly user: string; readonly password: string } = superuser) => {
    const mirror = createAuthorityDatabase(deps, {
      url: `postgres://${as.user}:${as.password}@${host}:${port}/${own}`,
      pauseMs: () => 20,
    });
    closing.push(mirror.close);
    const exchange = createExchange(deps, mirror.following);
    return {
      mirror,
      extract: async () => {
        now += day;
        const reports = await exchange.extract(platform.platformId);
        expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
      },
    };
  };
  const users = (from: number, count: number, set = "type = 'student'") =>
    source.query(
      `INSERT INTO exchange.data_user (platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted)
      SELECT '${platform.platformId}', 'u' || n, 'student', '110000', now(), now(), to_timestamp(${now / 1_000}), false FROM generate_series(${from}, ${from + count - 1}) AS n
      ON CONFLICT (platform_id, user_id) DO UPDATE SET ${set}, update_time = EXCLUDED.update_time`,
    );
  const both = async (table: string) => {
    const text = `SELECT * FROM exchange.${table} WHERE platform_id = '${platform.platformId}' ORDER BY 1, 2`;
    return { there: (await source.query(text)).rows, here: (await authority.query(text)).rows };
  };
  /** Until nothing is left, over tries that fail. */
  const done = async ({ mirror }: ReturnType<typeof start>): Promise<void> => {
    const deadline = performance.now() + 30_000;
    while ([...mirror.standings().values()].some(({ pendingSince }) => pendingSince !== null)) {
      if (performance.now() > deadline) throw new Error(`still pending: ${JSON.stringify(mirror.trouble())}`);
      await authority.query('SELECT pg_sleep(0.02)').catch(() => {});
      await mirror.settled();
    }
  };
  return { platform, source, authority, own, start, users, both, done };
};

describe('the authority’s front database', () => {
  it('has what the exchange extracted, column by column, changes and soft deletes too', async () => {
    const { platform, source, start, users, both, done } = await scene();
    const one = start();
    await users(1, 30);
    // What is hard to carry: nothing, much, quotes, signs beyond the first plane.
    await source.query(
      `UPDATE exchange.data_user SET region_code = CASE user_id WHEN 'u1' THEN NULL WHEN 'u2' THEN '' WHEN 'u3' THEN 'a''"\\\\𠮷\t' END WHERE user_id IN ('u1', 'u2', 'u3')`,
    );
    await one.extract();
    await done(one);
    let { there, here } = await both('data_user');
    expect(here).toHaveLength(30);
    expect(here).toEqual(there);
    await users(5, 3, "type = 'teacher'");
    await users(9, 1, 'is_deleted = true');
    await users(31, 2);
    await one.extract();
    await done(one);
    ({ there, here } = await both('data_user'));
    expect(here).toEqual(there);
    expect(here.filter((row) => row['is_deleted'] === true)).toHaveLength(1);
    expect(here).toHaveLength(32);
    expect(findAuthorityDatabase(platform.platformId, one.mirror)).toMatchObject([
      { code: 'authority-database', status: 'ok' },
    ]);
    expect(one.mirror.standings().get(platform.platformId)).toMatchObject({ refused: 0 });
  });

  it('that is away delays no extraction, is said in the status, and is made up for, also after a restart', async () => {
    const { platform, authority, own, start, users, both, done } = await scene();
    const one = start();
    await users(1, 10);
    await one.extract();
    await done(one);
    const admin = await connect('postgres');
    const away = async (is: boolean): Promise<void> => {
      await admin.query(`ALTER DATABASE ${own} WITH ALLOW_CONNECTIONS ${!is}`);
    };
    await away(true);
    await users(11, 10);
    const before = performance.now();
    await one.extract();
    // Less than any of the waits for that database.
    expect(performance.now() - before).toBeLessThan(8_000);
    await one.mirror.settled();
    expect(findAuthorityDatabase(platform.platformId, one.mirror)).toMatchObject([
      { code: 'authority-database-behind', status: 'alert' },
    ]);
    expect((await both('data_user')).here).toHaveLength(10);
    // The process ends meanwhile, and another goes on.
    await one.mirror.close();
    await away(false);
    const two = start();
    await two.mirror.begin();
    await done(two);
    const { there, here } = await both('data_user');
    expect(here).toEqual(there);
    expect(here).toHaveLength(20);
    // Away and back within one process: it comes by itself.
    await away(true);
    await users(21, 5);
    await two.extract();
    await two.mirror.settled();
    expect(two.mirror.trouble()?.reason).toMatch(/not currently accepting connections/);
    await away(false);
    await done(two);
    expect((await both('data_user')).here).toHaveLength(25);
    expect(two.mirror.trouble()).toBeNull();
    await authority.query('SELECT 1');
  });

  it('goes on in the middle of a large table, where it was killed, and misses no row that was changed meanwhile', async () => {
    const { platform, authority, start, users, both, done } = await scene();
    const one = start();
    await users(1, 9_000);
    await one.extract();
    const table = 'exchange.data_user';
    const deadline = performance.now() + 30_000;
    const count = async (): Promise<number> => {
      const { rows } = await authority
        .query<{ readonly n: string }>(`SELECT count(*) AS n FROM ${table}`)
        .catch(() => ({
          rows: [{ n: '0' }],
        }));
      return Number(rows[0]?.n ?? 0);
    };
    while ((await count()) === 0 && performance.now() < deadline);
    await one.mirror.close();
    const left = await count();
    expect(left).toBeGreaterThan(0);
    const { rows: positions } = await authority.query<{ readonly window_end: string | null }>(
      `SELECT window_end FROM exchange.exchange_position WHERE table_name = 'data_user'`,
    );
    // Else this would try nothing.
    expect([left < 9_000, positions[0]?.window_end !== null]).toEqual([true, true]);
    // Changed between the two: behind and before the place where it was left.
    await users(1, 40, "type = 'teacher'");
    await users(8_900, 40, 'is_deleted = true');
    const two = start();
    await two.extract();
    await done(two);
    const { there, here } = await both('data_user');
    expect(here).toEqual(there);
    expect(two.mirror.standings().get(platform.platformId)?.rows).toBeGreaterThan(9_000);
  });

  it('keeps the rows that its rules refuse with the reason, until the platform has mended them; the others go in', async () => {
    const { platform, source, authority, start, users, both, done } = await scene();
    const one = start();
    await users(1, 600);
    await source.query(`UPDATE exchange.data_user SET region_code = repeat('9', 100) WHERE user_id IN ('u7', 'u300')`);
    await source.query(`UPDATE exchange.data_user SET registered_time = NULL WHERE user_id = 'u9'`);
    await one.extract();
    await done(one);
    const refused = async () =>
      (
        await authority.query<{ readonly record_key: string; readonly reason: string; readonly row: string }>(
          'SELECT record_key, reason, "row" FROM exchange.exchange_refused_row WHERE settled_at IS NULL ORDER BY 1',
        )
      ).rows;
    const kept = await refused();
    expect(kept.map(({ record_key: key, reason }) => [key, /value too long|not-null constraint/.test(reason)])).toEqual(
      [
        ['u300', true],
        ['u7', true],
        ['u9', true],
      ],
    );
    expect(JSON.parse(kept[2]?.row ?? '')).toMatchObject({ user_id: 'u9', registered_time: null });
    expect((await both('data_user')).here).toHaveLength(597);
    expect(findAuthorityDatabase(platform.platformId, one.mirror)).toMatchObject([
      { status: 'ok' },
      { code: 'authority-database-rows-refused', status: 'alert', actual: '3' },
    ]);
    await users(1, 600, "type = 'student', region_code = '110000', registered_time = now()");
    await one.extract();
    await done(one);
    expect(await refused()).toEqual([]);
    const { there, here } = await both('data_user');
    expect(here).toEqual(there);
    expect(findAuthorityDatabase(platform.platformId, one.mirror)).toHaveLength(1);
  });

  it('may be made by an administrator with the published script, and be written to by its exchange user alone', async () => {
    const user = `authority_exchange_${process.pid}`;
    const script = (
      frontDatabaseScript({
        dialect: 'postgresql',
        kind: 'all',
        profile,
        database: `authority_${made + 1}`,
        accounts: {
          pushUser: { user: `authority_push_${process.pid}`, password: 'p' },
          exchangeUser: { user, password: 'x' },
        },
      }) ?? ''
    ).replaceAll(/^--.*$/gm, '');
    const { start, users, both, done, authority } = await scene({ script });
    const one = start({ user, password: 'x' });
    await users(1, 5);
    await one.extract();
    await done(one);
    const { there, here } = await both('data_user');
    expect(here).toEqual(there);
    // A column that is missing is named, and nothing is lost meanwhile.
    await authority.query('ALTER TABLE exchange.data_user RENAME COLUMN region_code TO other');
    await users(6, 1);
    await one.extract();
    await one.mirror.settled();
    expect(one.mirror.trouble()?.reason).toContain('region_code (column missing)');
    await authority.query('ALTER TABLE exchange.data_user RENAME COLUMN other TO region_code');
    await done(one);
    expect((await both('data_user')).here).toHaveLength(6);
  });

  it('that answers nothing, or is none, is said, and ends with the process', async () => {
    const { start, users, platform } = await scene();
    const one = start({ user: 'nobody', password: 'very-secret-4711' });
    await users(1, 1);
    await one.extract();
    await one.mirror.settled();
    const [item] = findAuthorityDatabase(platform.platformId, one.mirror);
    expect(item).toMatchObject({ code: 'authority-database-behind', status: 'alert' });
    expect(JSON.stringify([item, one.mirror.address])).not.toContain('very-secret-4711');
  });
});
