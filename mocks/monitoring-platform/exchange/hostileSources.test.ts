import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ApartLimits } from '../../../fixtures/databases/apart/apartLimits.ts';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { startRelay } from '../../../fixtures/databases/startRelay.ts';
import { startFalsifyingRelay } from '../../../fixtures/hostile/database/startFalsifyingRelay.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../../../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Exchange } from './contract/exchange.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createExchange } from './createExchange.ts';
import { createCursorStore } from './cursorStore.ts';
import { cursorOwner } from './cursorOwner.ts';
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';

const reference = referenceProfile();
const noon = Date.UTC(2026, 10, 23, 4);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
let number = 0;

/** Tables and columns whose names want quoting, in SQL and in ClickHouse's own quotes around it. */
const oddNames: Profile = {
  ...reference,
  values: {
    ...reference.values,
    exchange: {
      ...reference.values.exchange,
      tables: { ...reference.values.exchange.tables, user: `用户"; drop table 'x\\\`` },
      columns: { ...reference.values.exchange.columns, updateTime: `更新 "时间'\`\\` },
    },
  },
};

testOnEngines(await enginesToTest(), 'what a front database on %s may do to the extraction', (type) => {
  let server: DatabaseServer;
  let warehouse: Warehouse;
  beforeAll(async () => {
    [server, warehouse] = await Promise.all([openServer(type), openWarehouse()]);
  });
  afterAll(async () => {
    await warehouse.close();
    await server.close();
  });

  const open = async (
    profile: Profile,
  ): Promise<{
    readonly exchange: Exchange;
    readonly admin: DatabaseClient;
    readonly platform: RegisteredPlatform;
    readonly table: string;
    readonly insert: (from: number, count: number) => Promise<void>;
    readonly landed: () => Promise<number>;
  }> => {
    number += 1;
    const database = `heyan_hostile_${process.pid}_${number}`;
    const accounts = {
      pushUser: { user: `hp_${process.pid}_${number}`, password: 'p' },
      exchangeUser: { user: `he_${process.pid}_${number}`, password: `e'"\\` },
    };
    const dialect = dialects[type];
    await server.createDatabase(database);
    const admin = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
    closing.push(admin.close, async () => {
      if (type === 'postgresql') return;
      await admin.query(`DROP DATABASE \`${database}\``);
      for (const { user } of Object.values(accounts)) await admin.query(`DROP USER '${user}'@'%'`);
    });
    const tables = frontDatabaseTables('management', profile);
    for (const statement of frontDatabaseDdl({ dialect, tables, profile, database, accounts }))
      await admin.query(statement);
    const users = tables.find(({ entity }) => entity === 'user');
    if (users === undefined) throw new Error('no table of users');
    const table = dialect.tableName(users.name, { database, schema: 'exchange' });
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
        database,
        ...(type === 'postgresql' ? { schema: 'exchange' } : {}),
        ...accounts.exchangeUser,
      },
    };
    const names = users.columns.map(({ name }) => name);
    return {
      exchange: createExchange({
        warehouse,
        profile,
        clock: { now: () => noon },
        platforms: () => [platform],
        store: createMemoryStore(),
      }),
      admin,
      platform,
      table,
      insert: async (from, count) => {
        for (let first = from; first < from + count; first += 1_000) {
          const rows = Array.from({ length: Math.min(1_000, from + count - first) }, (_, index) =>
            users.columns.map(({ field, kind }) =>
              field === 'platformId'
                ? platform.platformId
                : field === 'userId'
                  ? `u${first + index}`
                  : kind === 'time'
                    ? new Date(noon - 1_000)
                    : kind === 'boolean'
                      ? false
                      : field === 'type'
                        ? 'student'
                        : null,
            ),
          );
          await admin.query(dialect.upsert(table, names, users.key, rows.length), rows.flat());
        }
      },
      landed: async () => {
        const [row] = await warehouse.query<{ readonly n: number }>(
          "SELECT count() AS n FROM landed_user FINAL WHERE platform_id = {id:String} AND channel = 'exchange'",
          { id: platform.platformId },
        );
        return Number(row?.n);
      },
    };
  };

  test.each([10, 10_500])('odd names of table and columns do no harm (%d rows)', async (rows) => {
    const { exchange, platform, insert, landed } = await open(oddNames);
    await insert(0, rows);
    expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([{ rows, problems: [] }]);
    expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
      { mode: 'increment', rows, problems: [] },
    ]);
    expect(await landed()).toBe(rows);
    const [violation] = await exchange.verify(platform.platformId);
    expect(violation).toBeUndefined();
  });

  test('a column that vanished is told, the rest still lands', async () => {
    const { exchange, platform, admin, table, insert, landed } = await open(reference);
    await insert(0, 3);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    await admin.query(`ALTER TABLE ${table} DROP COLUMN region_code`);
    await insert(0, 0);
    await admin.query(
      `INSERT INTO ${table} (platform_id, user_id, type, registered_time, create_time, update_time, is_deleted) SELECT platform_id, 'new', type, registered_time, create_time, update_time, is_deleted FROM ${table} WHERE user_id = 'u0'`,
    );
    const [report] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(report?.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['exchange.column-missing', 'data_user.region_code'],
    ]);
    expect(await landed()).toBe(4);
    await admin.query(`ALTER TABLE ${table} DROP COLUMN update_time`);
    const [without] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(without?.problems.map(({ pointer }) => pointer)).toContain('data_user.update_time');
    expect(await landed()).toBe(4);
  });

  test('texts beyond measure and odd characters land cut, and verification tells', async () => {
    const { exchange, platform, admin, table, insert } = await open(reference);
    await insert(0, 2);
    await admin.query(
      `ALTER TABLE ${table} ${type === 'mysql' ? 'MODIFY COLUMN type longtext' : 'ALTER COLUMN type TYPE text'}`,
    );
    await admin.query(`UPDATE ${table} SET type = repeat('长', 3000000) WHERE user_id = 'u0'`);
    // NUL is a character for MySQL and none for PostgreSQL.
    await admin.query(
      `UPDATE ${table} SET type = ${type === 'mysql' ? "CONCAT('a', CHAR(0), '\\\\', '''\t😀')" : "'a\\''\t😀'"} WHERE user_id = 'u1'`,
    );
    expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
      { rows: 2, problems: [] },
    ]);
    const violations = await exchange.verify(platform.platformId);
    expect(violations.map(({ recordKey, rule, field, actual }) => [recordKey, rule, field, actual.length])).toEqual([
      ['u0', 'maxLength', 'type', expect.any(Number)],
    ]);
    expect(violations[0]?.actual.length).toBeLessThanOrEqual(200);
    const rows = await warehouse.query<{ readonly user_id: string; readonly n: number }>(
      'SELECT user_id, lengthUTF8(type) AS n FROM landed_user FINAL WHERE platform_id = {id:String} ORDER BY user_id',
      { id: platform.platformId },
    );
    expect(rows.map(({ n }) => Number(n))).toEqual([8_192, type === 'mysql' ? 6 : 5]);
  });

  // Below 10,000 rows they pass through this process, above the warehouse fetches them itself: the same has to come of it.
  test.each([10, 10_500])(
    'nulls, and times that are none or beyond all measure, land as null (%d rows)',
    async (rows) => {
      const { exchange, platform, admin, table, insert } = await open(reference);
      await insert(0, rows);
      const mysql = type === 'mysql';
      if (mysql) await admin.query("SET SESSION sql_mode = ''");
      for (const [column, kind] of [
        ['type', 'varchar(64)'],
        ['registered_time', mysql ? 'datetime(3)' : ''],
        ['update_time', mysql ? 'datetime(3)' : ''],
      ])
        await admin.query(
          `ALTER TABLE ${table} ${mysql ? `MODIFY ${column} ${kind} NULL` : `ALTER COLUMN ${column} DROP NOT NULL`}`,
        );
      const odd = mysql
        ? ["'0000-00-00'", "'9999-12-31 23:59:59'", "'1000-01-01'", "'1960-06-06 08:00:00.789'", 'NULL']
        : ["'infinity'", "'294276-12-31'", "'0044-03-15 BC'", "'1960-06-06 08:00:00.789+08'", 'NULL'];
      for (const [at, time] of odd.entries())
        await admin.query(`UPDATE ${table} SET registered_time = ${time} WHERE user_id = 'u${at}'`);
      await admin.query(`UPDATE ${table} SET type = NULL, update_time = NULL WHERE user_id = 'u5'`);
      expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
        { rows, cursor: new Date(noon - 1_000).toISOString(), problems: [] },
      ]);
      const landed = await warehouse.query<Readonly<Record<string, unknown>>>(
        "SELECT user_id AS id, type, toUnixTimestamp64Milli(registered_time) AS r, toUnixTimestamp64Milli(update_time) AS u FROM landed_user FINAL WHERE platform_id = {id:String} AND user_id IN ('u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6') ORDER BY id",
        { id: platform.platformId },
      );
      const before1970 = Date.UTC(1960, 5, 6, 0, 0, 0, 789);
      expect(landed).toEqual(
        [null, null, null, before1970, null, noon - 1_000, noon - 1_000].map((r, at) => ({
          id: `u${at}`,
          type: at === 5 ? null : 'student',
          r,
          u: at === 5 ? 0 : noon - 1_000,
        })),
      );
      const violations = await exchange.verify(platform.platformId);
      expect(
        violations.filter(({ recordKey }) => recordKey === 'u5').map(({ rule, field }) => `${field} ${rule}`),
      ).toEqual(expect.arrayContaining(['type required', 'updateTime required']));
    },
  );

  test.each([
    ['the right time, now', '1 day', '0 seconds', 1],
    ['a time long before the cursor', '2 days', '-30 days', 1],
    ['a time long before the cursor, of more rows than are asked for one by one', '2 days', '-30 days', 1_200],
  ])('rows from the future are mended to %s', async (_what, ahead, mended, rows) => {
    const { exchange, platform, admin, table, insert, landed } = await open(reference);
    const extract = () => exchange.extract(platform.platformId, { entities: ['user'] });
    const now = (shift: string): string =>
      type === 'mysql'
        ? `NOW(3) + INTERVAL ${shift.replace(/days?/, 'DAY').replace('seconds', 'SECOND')}`
        : `now() + interval '${shift}'`;
    if (type === 'mysql') await admin.query("SET SESSION time_zone = '+08:00'");
    await insert(0, rows + 1);
    await admin.query(`UPDATE ${table} SET update_time = ${now(ahead)} WHERE user_id <> 'u0'`);
    await admin.query(`UPDATE ${table} SET update_time = ${now('0 seconds')} WHERE user_id = 'u0'`);
    await extract();
    await admin.query(`UPDATE ${table} SET update_time = ${now(mended)}, type = 'teacher' WHERE user_id <> 'u0'`);
    expect((await extract())[0]).toMatchObject({ mode: 'increment', problems: [] });
    const [teachers] = await warehouse.query<{ readonly n: number }>(
      "SELECT count() AS n FROM landed_user FINAL WHERE platform_id = {id:String} AND type = 'teacher'",
      { id: platform.platformId },
    );
    expect(Number(teachers?.n)).toBe(rows);
    await admin.query(`UPDATE ${table} SET update_time = ${now('0 seconds')}, is_deleted = true WHERE user_id <> 'u0'`);
    await extract();
    expect(await landed()).toBe(1);
  });

  test('a table read whole counts as it is now, whatever times its rows had before', async () => {
    const { exchange, platform, admin, table, insert } = await open(reference);
    await insert(0, 3);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    const year = type === 'mysql' ? 'INTERVAL 1 YEAR' : "interval '1 year'";
    await admin.query(`UPDATE ${table} SET update_time = update_time - ${year}, type = 'teacher'`);
    await exchange.extract(platform.platformId, { entities: ['user'], mode: 'full' });
    expect(
      await warehouse.query('SELECT DISTINCT type FROM landed_user FINAL WHERE platform_id = {id:String}', {
        id: platform.platformId,
      }),
    ).toEqual([{ type: 'teacher' }]);
  });

  test('a row that comes without its time after the first extraction is taken, and named', async () => {
    const { exchange, platform, admin, table, insert, landed } = await open(reference);
    await insert(0, 2);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    await admin.query(
      `ALTER TABLE ${table} ${type === 'mysql' ? 'MODIFY update_time datetime(3) NULL' : 'ALTER COLUMN update_time DROP NOT NULL'}`,
    );
    await insert(2, 1);
    await admin.query(`UPDATE ${table} SET update_time = NULL WHERE user_id = 'u2'`);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(await landed()).toBe(3);
    const violations = await exchange.verify(platform.platformId);
    expect(violations.map(({ recordKey, rule, field }) => [recordKey, rule, field])).toEqual([
      ['u2', 'required', 'updateTime'],
    ]);
  });

  test('more broken rows than verification lists close no alert about one of them, and all are counted', async () => {
    const { exchange, platform, admin, table, insert } = await open(reference);
    const alerts = table.replace('data_user', 'alert_record');
    const day = async () => {
      await admin.query(`UPDATE ${table} SET region_code = 'nowhere'`);
      return exchange.runDay(platform.platformId);
    };
    await insert(9_000_000, 40);
    expect(await day()).toMatchObject({ newAlerts: 40, alerts: { open: 40 } });
    await insert(0, 10_500);
    expect(await day()).toMatchObject({
      violations: [{ rule: 'pattern', count: 10_540 }],
      newAlerts: 1_000,
      alerts: { open: 1_040, closed: 0 },
    });
    await admin.query(`UPDATE ${alerts} SET status = 'rectified' WHERE record_key IN ('u9000000', 'u9000001')`);
    await admin.query(`UPDATE ${table} SET region_code = NULL WHERE user_id IN ('u9000000', 'u9000002')`);
    expect(await exchange.runDay(platform.platformId)).toMatchObject({
      violations: [{ rule: 'pattern', count: 10_538 }],
      alerts: { open: 2_038, closed: 2, reopened: 1 },
    });
    // A suite that put one bad row among so many asks for that one.
    const [one, ...others] = await exchange.verify(platform.platformId, { records: new Map([['user', ['u9000001']]]) });
    expect([one?.recordKey, others]).toEqual(['u9000001', []]);
  });

  test.each([10, 10_500])('what no column can hold is named by verification (%d rows)', async (rows) => {
    const { exchange, platform, admin, table, insert } = await open(reference);
    await insert(0, rows);
    const mysql = type === 'mysql';
    if (mysql) await admin.query("SET SESSION sql_mode = ''");
    await admin.query(
      mysql
        ? `ALTER TABLE ${table} MODIFY is_deleted varchar(10) NULL`
        : `ALTER TABLE ${table} ALTER COLUMN is_deleted DROP DEFAULT, ALTER COLUMN is_deleted DROP NOT NULL, ALTER COLUMN is_deleted TYPE varchar(10) USING is_deleted::int::text`,
    );
    await admin.query(`UPDATE ${table} SET is_deleted = 'perhaps' WHERE user_id = 'u0'`);
    await admin.query(`UPDATE ${table} SET is_deleted = NULL WHERE user_id = 'u1'`);
    await admin.query(
      `UPDATE ${table} SET registered_time = ${mysql ? "'9999-12-31'" : "'infinity'"}, create_time = ${mysql ? "'0000-00-00'" : "'-infinity'"} WHERE user_id = 'u2'`,
    );
    await exchange.extract(platform.platformId, { entities: ['user'] });
    const violations = await exchange.verify(platform.platformId);
    expect(violations.map(({ recordKey, rule, field, actual }) => [recordKey, rule, field, actual])).toEqual([
      ['u0', 'readable', 'isDeleted', 'perhaps'],
      ['u1', 'required', 'isDeleted', '0'],
      ['u2', 'readable', 'createTime', '< 1900'],
      ['u2', 'readable', 'registeredTime', '≥ 2299'],
    ]);
  });

  test.runIf(type === 'mysql').each([10, 10_500])(
    'text in another encoding lands as the same characters (%d rows)',
    async (rows) => {
      const { exchange, platform, admin, table, insert } = await open(reference);
      await insert(0, rows);
      await admin.query(`ALTER TABLE ${table} CONVERT TO CHARACTER SET gbk`);
      await admin.query(`UPDATE ${table} SET type = '学生é'`);
      expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
        { rows, problems: [] },
      ]);
      expect(
        await warehouse.query('SELECT DISTINCT type FROM landed_user FINAL WHERE platform_id = {id:String}', {
          id: platform.platformId,
        }),
      ).toEqual([{ type: '学生é' }]);
    },
  );

  test.each([10, 10_500])(
    'a warehouse whose disk is full keeps its cursor, and has everything once there is room (%d rows)',
    async (rows) => {
      const { exchange, platform, insert, landed } = await open(reference);
      await insert(0, rows);
      const full = (sql: string): Promise<never> | undefined =>
        sql.includes('landed_user')
          ? Promise.reject(new Error('Cannot reserve 1.00 MiB, not enough space'))
          : undefined;
      const crammed: Warehouse = {
        ...warehouse,
        insert: (table, ...rest) => full(table) ?? warehouse.insert(table, ...rest),
        command: (sql, ...rest) =>
          (sql.startsWith('INSERT') ? full(sql) : undefined) ?? warehouse.command(sql, ...rest),
      };
      const [report] = await createExchange({
        warehouse: crammed,
        profile: reference,
        clock: { now: () => noon },
        platforms: () => [platform],
        store: createMemoryStore(),
      }).extract(platform.platformId, { entities: ['user'] });
      expect(report).toMatchObject({
        mode: 'full',
        rows: 0,
        cursor: null,
        problems: [{ code: 'exchange.interrupted', actual: expect.stringContaining('not enough space') }],
      });
      expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
        { mode: 'full', rows, problems: [] },
      ]);
      expect(await landed()).toBe(rows);
    },
  );

  test('a session that the server ends in the middle is opened again, and nothing is lost', async () => {
    const { exchange, platform, admin, table, insert, landed } = await open(reference);
    await insert(0, 50);
    const other = await connectDatabase({
      type,
      host: server.host,
      port: server.port,
      ...(platform.frontDatabase === undefined ? {} : { database: platform.frontDatabase.database }),
      ...server.superuser,
    });
    closing.push(other.close);
    // Held by somebody else, the table makes the extraction wait where it can be caught.
    await admin.query(type === 'mysql' ? `LOCK TABLES ${table} WRITE` : 'BEGIN');
    if (type === 'postgresql') await admin.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const extraction = exchange.extract(platform.platformId, { entities: ['user'] });
    const user = platform.frontDatabase?.user ?? '';
    const waiting =
      type === 'mysql'
        ? `SELECT id AS pid FROM information_schema.processlist WHERE user = '${user}' AND state LIKE '%lock%'`
        : `SELECT pid FROM pg_stat_activity WHERE usename = '${user}' AND wait_event_type = 'Lock'`;
    let pid: unknown;
    await expect
      .poll(async () => (pid = (await other.query(waiting)).rows[0]?.['pid']), { timeout: 10_000, interval: 20 })
      .toBeDefined();
    await other.query(type === 'mysql' ? `KILL ${String(pid)}` : `SELECT pg_terminate_backend(${String(pid)})`);
    await admin.query(type === 'mysql' ? 'UNLOCK TABLES' : 'ROLLBACK');
    expect(await extraction).toMatchObject([{ mode: 'full', rows: 50, problems: [] }]);
    expect(await landed()).toBe(50);
  });

  test('one that hangs is left when the caller has had enough, its cursor where it was', async () => {
    const { exchange, platform, admin, table, insert, landed } = await open(reference);
    await insert(0, 5);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    await admin.query(type === 'mysql' ? `LOCK TABLES ${table} WRITE` : 'BEGIN');
    if (type === 'postgresql') await admin.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const [report] = await exchange.extract(platform.platformId, {
      entities: ['user'],
      // By then the session is open, on a busy machine too.
      signal: AbortSignal.timeout(3_000),
    });
    expect(report?.problems.map(({ code }) => code)).toEqual(['exchange.interrupted']);
    expect(report?.cursor).toBe(new Date(noon - 1_000).toISOString());
    await admin.query(type === 'mysql' ? 'UNLOCK TABLES' : 'ROLLBACK');
    await insert(5, 1);
    await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(await landed()).toBe(6);
  });

  /** What the server still does for the exchange user of a platform. */
  const left = async (admin: DatabaseClient, user: string): Promise<readonly unknown[]> => {
    const { rows } = await admin.query(
      type === 'mysql'
        ? `SELECT info AS query FROM information_schema.processlist WHERE user = '${user}' AND command <> 'Sleep'`
        : `SELECT query FROM pg_stat_activity WHERE usename = '${user}' AND state <> 'idle'`,
    );
    return rows;
  };
  const limited = (platforms: readonly RegisteredPlatform[], limits: Partial<ApartLimits>): Exchange =>
    createExchange(
      {
        warehouse,
        profile: reference,
        clock: { now: () => noon },
        platforms: () => platforms,
        store: createMemoryStore(),
      },
      undefined,
      undefined,
      limits,
    );
  const problemsOf = (reports: Awaited<ReturnType<Exchange['extract']>>): readonly (readonly string[])[] =>
    reports
      .filter(({ problems }) => problems.length > 0)
      .map(({ entity, problems }) => [entity, ...problems.map(({ code }) => code)]);

  test('a table that somebody has locked is left, and holds up neither the other tables nor another platform', async () => {
    const [one, other] = [await open(reference), await open(reference)];
    await one.insert(0, 5);
    await other.insert(0, 7);
    const { admin, table, platform } = one;
    await admin.query(type === 'mysql' ? `LOCK TABLES ${table} WRITE` : 'BEGIN');
    if (type === 'postgresql') await admin.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const exchange = limited([platform, other.platform], { lockMs: 1_000 });
    const locked = exchange.extract(platform.platformId);
    const free = exchange.extract(other.platform.platformId, { entities: ['user'] });
    expect(await free).toMatchObject([{ rows: 7, problems: [] }]);
    const reports = await locked;
    expect(reports.length).toBeGreaterThan(1);
    expect(problemsOf(reports)).toEqual([['user', 'exchange.interrupted']]);
    expect(await left(other.admin, platform.frontDatabase?.user ?? '')).toEqual([]);
    await admin.query(type === 'mysql' ? 'UNLOCK TABLES' : 'ROLLBACK');
    expect(await exchange.extract(platform.platformId, { entities: ['user'] })).toMatchObject([
      { mode: 'full', rows: 5, problems: [] },
    ]);
  });

  test('a view that sleeps is cut off, and the server is told to end it', async () => {
    const { admin, platform, table, insert } = await open(reference);
    await insert(0, 3);
    const user = platform.frontDatabase?.user ?? '';
    const away = type === 'mysql' ? table.replace(/`$/, '_away`') : table.replace(/"$/, '_away"');
    await admin.query(
      type === 'mysql'
        ? `RENAME TABLE ${table} TO ${away}`
        : `ALTER TABLE ${table} RENAME TO ${away.split('.').at(-1) ?? ''}`,
    );
    await admin.query(
      `CREATE VIEW ${table} AS SELECT * FROM ${away} WHERE ${type === 'mysql' ? 'SLEEP(60) = 0' : 'pg_sleep(60) IS NOT NULL'}`,
    );
    await admin.query(`GRANT SELECT ON ${table} TO ${type === 'mysql' ? `'${user}'@'%'` : user}`);
    const began = performance.now();
    const reports = await limited([platform], { statementMs: 1_000 }).extract(platform.platformId);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(problemsOf(reports)).toEqual([['user', 'exchange.interrupted']]);
    await expect.poll(() => left(admin, user), { timeout: 5_000 }).toEqual([]);
  });

  /** The same platform, of whose database all says is changed on its way. */
  const falsified = async (
    platform: RegisteredPlatform,
    truths: readonly (readonly [string, string])[],
  ): Promise<RegisteredPlatform> => {
    const { frontDatabase } = platform;
    if (frontDatabase === undefined) throw new Error('no front database');
    const lies = await startFalsifyingRelay(frontDatabase, truths);
    const plain = await startRelay({ type, host: lies.host, port: lies.port, encryption: 'strip' });
    closing.push(lies.close, plain.close);
    return { ...platform, frontDatabase: { ...frontDatabase, host: plain.host, port: plain.port } };
  };

  test.each([10, 10_500])('whose rows they are is not for the server to say (%d rows)', async (rows) => {
    const { platform, insert, landed } = await open(reference);
    await insert(0, rows);
    const { platformId } = platform;
    const other = `QT${platformId.slice(2)}`;
    const exchange = limited([await falsified(platform, [[platformId, other]])], {});
    const [report] = await exchange.extract(platformId, { entities: ['user'] });
    expect(report).toMatchObject({ rows, problems: [] });
    expect(await landed()).toBe(rows);
    const others = await warehouse.query('SELECT 1 FROM landed_user WHERE platform_id = {other:String}', { other });
    expect(others).toEqual([]);
  });

  // The engine reads no table any more, of nobody, in which a row is neither deleted nor not.
  test.each([10, 10_500])('a flag that is neither of both spoils nobody the table (%d rows)', async (rows) => {
    const { platform, insert, landed } = await open(reference);
    await insert(0, rows);
    const { platformId } = platform;
    // As it travels by COPY, and as a value of length one.
    const exchange = limited(
      [
        await falsified(platform, [
          ['\t0\n', '\t7\n'],
          [type === 'mysql' ? '\u{1}0' : '\0\0\0\u{1}0', type === 'mysql' ? '\u{1}7' : '\0\0\0\u{1}7'],
        ]),
      ],
      {},
    );
    expect(await exchange.extract(platformId, { entities: ['user'] })).toMatchObject([{ rows, problems: [] }]);
    // All but what lay across two pieces of an answer.
    expect(await landed()).toBeLessThan(rows / 2);
  });

  test('whose clock was ahead and has been put back is read whole, so that no change is missed', async () => {
    const { exchange, platform, insert, landed } = await open(reference);
    const { platformId, frontDatabase } = platform;
    if (frontDatabase === undefined) throw new Error('no front database');
    await insert(0, 2);
    await exchange.extract(platformId, { entities: ['user'] });
    const ahead = Date.now() + 86_400_000;
    await createCursorStore(warehouse).write(cursorOwner(platformId, frontDatabase), [
      { entity: 'user', cursor: ahead, at: noon + 1_000 },
    ]);
    await insert(2, 1);
    const [report] = await exchange.extract(platformId, { entities: ['user'] });
    expect(report).toMatchObject({ mode: 'full', rows: 3, cursor: new Date(noon - 1_000).toISOString(), problems: [] });
    expect(await landed()).toBe(3);
    expect(await exchange.extract(platformId, { entities: ['user'] })).toMatchObject([{ mode: 'increment' }]);
  });

  test('something that is no database at all is unreachable', async () => {
    const { platform } = await open(reference);
    const fake = createServer((socket) =>
      socket
        .on('error', () => {})
        .resume()
        .end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    await new Promise<void>((resolve) => void fake.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => void fake.close(() => resolve())));
    const { frontDatabase } = platform;
    if (frontDatabase === undefined) throw new Error('no front database');
    const elsewhere = { ...platform, frontDatabase: { ...frontDatabase, port: (fake.address() as AddressInfo).port } };
    const exchange = createExchange({
      warehouse,
      profile: reference,
      clock: { now: () => noon },
      platforms: () => [elsewhere],
      store: createMemoryStore(),
    });
    const [report] = await exchange.extract(platform.platformId, { entities: ['user'] });
    expect(report?.problems.map(({ code }) => code)).toEqual(['exchange.unreachable']);
  });
});
