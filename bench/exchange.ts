import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connectDatabase } from '../fixtures/databases/connectDatabase.ts';
import { openServer } from '../fixtures/databases/openServer.ts';
import { exchangeCrash } from './exchangeCrash.ts';
import { createExchange } from '../mocks/monitoring-platform/exchange/createExchange.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/monitoringPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { dialects } from '../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../spec/front-database/frontDatabaseTables.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const profile = referenceProfile();
/** Rows of the table that is extracted whole, and of the one from which an increment is taken. */
const sizes = { whole: 1_000_000, large: 10_000_000, changed: 1_000 };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The client of the database product itself, reading the same columns into nothing; undefined where it is not installed. */
const ownClient = async (command: string, parameters: readonly string[], env: Readonly<Record<string, string>>): Promise<number | undefined> => {
  const began = performance.now();
  const child = spawn(command, [...parameters], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  const [code] = (await Promise.race([once(child, 'exit'), once(child, 'error').then(() => [127])])) as [number];
  return code === 0 ? performance.now() - began : undefined;
};

const fill = (type: 'postgresql' | 'mysql', table: string, from: number, to: number, time: string): string => {
  const columns = 'platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted';
  return type === 'postgresql'
    ? `INSERT INTO ${table} (${columns}) SELECT 'PT', 'user-' || g, 'student', '110000', '2026-01-01+08', '2026-01-01+08', ${time}, false FROM generate_series(${from}, ${to}) g`
    : `INSERT INTO ${table} (${columns}) SELECT 'PT', CONCAT('user-', seq), 'student', '110000', '2026-01-01', '2026-01-01', ${time}, 0 FROM seq_${from}_to_${to}`;
};

/** Extraction of a million rows beside the product's own client, an increment out of ten million, verification of what landed. */
const benchOn = async (type: 'postgresql' | 'mysql'): Promise<readonly string[]> => {
  const dialect = dialects[type];
  const server = await openServer(type);
  const warehouse = await openWarehouse();
  const database = `heyan_bench_${process.pid}`;
  const accounts = { pushUser: { user: `bench_p_${process.pid}`, password: 'p' }, exchangeUser: { user: `bench_e_${process.pid}`, password: 'e' } };
  await server.createDatabase(database);
  const admin = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
  try {
    for (const statement of frontDatabaseDdl({ dialect, tables: frontDatabaseTables('management', profile), profile, database, accounts })) await admin.query(statement);
    const table = dialect.tableName('data_user', { database, schema: 'exchange' });
    const long = type === 'postgresql' ? "now() - interval '2 days'" : 'NOW(3) - INTERVAL 2 DAY';
    await admin.query(fill(type, table, 1, sizes.whole, long));
    if (type === 'postgresql') await admin.query(`VACUUM ANALYZE ${table}`);
    const platform: RegisteredPlatform = { platformId: 'PT', name: 'p', kind: 'management', appKey: 'k', hosts: [], frontDatabase: { type, host: server.host, port: server.port, database, ...(type === 'postgresql' ? { schema: 'exchange' } : {}), ...accounts.exchangeUser } };
    const exchange = createExchange({ warehouse, profile, clock: systemClock, platforms: () => [platform] });

    const select = `SELECT platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted FROM ${table}`;
    const { user, password } = accounts.exchangeUser;
    const own = await (type === 'postgresql'
      ? ownClient('psql', ['-h', server.host, '-p', String(server.port), '-U', user, '-d', database, '-c', `COPY (${select}) TO STDOUT`], { PGPASSWORD: password })
      : ownClient('mysql', ['-h', server.host, '-P', String(server.port), `-u${user}`, `-p${password}`, database, '--quick', '-B', '-e', select], {}));
    const whole = await timed(() => exchange.extract('PT', { mode: 'full', entities: ['user'] }));
    const verification = await timed(() => exchange.verify('PT'));
    const name = type === 'postgresql' ? 'psql COPY' : 'mysql --quick -B';
    const lines = [
      `exchange ${type}: ${sizes.whole} rows extracted and landed in ${whole.toFixed(0)} ms${own === undefined ? '' : `, ${name} ${own.toFixed(0)} ms: ${(own / whole).toFixed(2)} of its speed (budget ≥ 0.70)`}`,
      `exchange ${type}: ${sizes.whole} landed rows verified in ${verification.toFixed(0)} ms (budget < 2000 ms)`,
    ];
    if (process.env['HEYAN_BENCH'] === 'all') {
      for (let from = sizes.whole + 1; from < sizes.large; from += sizes.whole) await admin.query(fill(type, table, from, from + sizes.whole - 1, long));
      if (type === 'postgresql') await admin.query(`VACUUM ANALYZE ${table}`);
      await exchange.extract('PT', { mode: 'full', entities: ['user'] });
      await admin.query(`UPDATE ${table} SET type = 'teacher', update_time = ${type === 'postgresql' ? 'now()' : 'NOW(3)'} WHERE user_id IN (${Array.from({ length: sizes.changed }, (_, at) => `'user-${at * 9_999 + 1}'`).join(', ')})`);
      let rows = 0;
      const increment = await timed(async () => {
        rows = (await exchange.extract('PT', { entities: ['user'] }))[0]?.rows ?? 0;
      });
      lines.push(`exchange ${type}: ${rows} changed rows of ${sizes.large} extracted in ${increment.toFixed(0)} ms (budget < 1000 ms)`);
    }
    return lines;
  } finally {
    if (type === 'mysql') {
      await admin.query(`DROP DATABASE \`${database}\``);
      for (const { user } of Object.values(accounts)) await admin.query(`DROP USER '${user}'@'%'`);
    }
    await admin.close();
    await warehouse.close();
    await server.close();
  }
};

/** Extractions killed at random moments; a hundred with `HEYAN_BENCH=all`. */
const crashes = async (type: 'postgresql' | 'mysql'): Promise<string> => {
  const kills = process.env['HEYAN_BENCH'] === 'all' ? 100 : 3;
  const { landed, held, mostPerKey } = await exchangeCrash({ type, kills, rows: 15_000, seed: 1 });
  const same = landed.rows === held.rows && landed.digest === held.digest && mostPerKey === 1;
  return `exchange ${type}: after ${kills} SIGKILLs in extractions with concurrent writes ${landed.rows} rows landed, ${held.rows} in the table: ${same ? 'the same' : 'NOT THE SAME'}`;
};

/** The budgets of table exchange, on PostgreSQL and, where a server answers, on MySQL/MariaDB. `HEYAN_BENCH=all` adds the ten million rows. */
export const benchExchange = async (): Promise<readonly string[]> => [
  ...(await benchOn('postgresql')),
  await crashes('postgresql'),
  ...(await (async () => [...(await benchOn('mysql')), await crashes('mysql')])().catch((error: unknown) => [`exchange mysql: not measured: ${error instanceof Error ? error.message : String(error)}`])),
];
