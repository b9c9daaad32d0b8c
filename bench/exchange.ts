import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connectDatabase } from '../fixtures/databases/connectDatabase.ts';
import { openServer } from '../fixtures/databases/servers/openServer.ts';
import { startEmbeddedPostgres } from '../fixtures/databases/servers/startEmbeddedPostgres.ts';
import { ServerError } from '../fixtures/databases/servers/serverError.ts';
import { exchangeCrash } from './exchangeCrash.ts';
import { exchangeGiant } from './exchangeGiant.ts';
import { createExchange } from '../mocks/monitoring-platform/exchange/createExchange.ts';
import { createMemoryStore } from '../mocks/monitoring-platform/store/createMemoryStore.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { dialects } from '../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../spec/front-database/frontDatabaseTables.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const profile = referenceProfile();
/** Rows of the table that is extracted whole, and of the one from which an increment is taken. */
const sizes = { whole: 1_000_000, large: 10_000_000, changed: 1_000 };
/** Client and extraction take turns: what else the machine does then is in both. */
const rounds = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The client of the database product itself, reading the same columns into nothing; undefined where it is not installed. */
const ownClient = async (
  command: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number | undefined> => {
  const began = performance.now();
  const child = spawn(command, [...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [code] = (await Promise.race([once(child, 'exit'), once(child, 'error').then(() => [127])])) as [number];
  return code === 0 ? performance.now() - began : undefined;
};

/** What takes minutes: `HEYAN_BENCH=rows` the ten million rows, `kills` the hundred kills, `all` both and the field of a gigabyte. */
const isAsked = (part: 'rows' | 'kills' | 'giant'): boolean => [part, 'all'].includes(process.env['HEYAN_BENCH'] ?? '');

/** Rows changed one a second, the last of them two days ago: an increment brings none of them but the overlap's. */
const fill = (type: 'postgresql' | 'mysql', table: string, from: number, to: number): string => {
  const columns = 'platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted';
  return type === 'postgresql'
    ? `INSERT INTO ${table} (${columns}) SELECT 'PT', 'user-' || g, 'student', '110000', '2026-01-01+08', '2026-01-01+08', now() - interval '2 days' - g * interval '1 second', false FROM generate_series(${from}, ${to}) g`
    : `INSERT INTO ${table} (${columns}) SELECT 'PT', CONCAT('user-', seq), 'student', '110000', '2026-01-01', '2026-01-01', NOW(3) - INTERVAL 2 DAY - INTERVAL seq SECOND, 0 FROM seq_${from}_to_${to}`;
};

/** Extraction of a million rows beside the product's own client, an increment out of ten million, verification of what landed. */
const benchOn = async (type: 'postgresql' | 'mysql'): Promise<readonly string[]> => {
  const dialect = dialects[type];
  const server = type === 'postgresql' ? await startEmbeddedPostgres({ place: 'disk' }) : await openServer(type);
  const warehouse = await openWarehouse({ temporaryPlace: 'disk' });
  const database = `heyan_bench_${process.pid}`;
  const accounts = {
    pushUser: { user: `bench_p_${process.pid}`, password: 'p' },
    exchangeUser: { user: `bench_e_${process.pid}`, password: 'e' },
  };
  await server.createDatabase(database);
  const admin = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
  try {
    for (const statement of frontDatabaseDdl({
      dialect,
      tables: frontDatabaseTables('management', profile),
      profile,
      database,
      accounts,
    }))
      await admin.query(statement);
    const table = dialect.tableName('data_user', { database, schema: 'exchange' });
    await admin.query(fill(type, table, 1, sizes.whole));
    if (type === 'postgresql') await admin.query(`VACUUM ANALYZE ${table}`);
    const platform: RegisteredPlatform = {
      platformId: 'PT',
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
    const exchange = createExchange({
      warehouse,
      profile,
      clock: systemClock,
      platforms: () => [platform],
      store: createMemoryStore(),
    });

    const select = `SELECT platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted FROM ${table}`;
    const { user, password } = accounts.exchangeUser;
    const readByClient = (): Promise<number | undefined> =>
      type === 'postgresql'
        ? ownClient(
            'psql',
            [
              '-h',
              server.host,
              '-p',
              String(server.port),
              '-U',
              user,
              '-d',
              database,
              '-c',
              `COPY (${select}) TO STDOUT`,
            ],
            { PGPASSWORD: password },
          )
        : ownClient(
            'mysql',
            [
              '-h',
              server.host,
              '-P',
              String(server.port),
              `-u${user}`,
              `-p${password}`,
              database,
              '--quick',
              '-B',
              '-e',
              select,
            ],
            {},
          );
    const own: number[] = [];
    const whole: number[] = [];
    // Once for nothing: the server still writes down what was just inserted.
    await exchange.extract('PT', { mode: 'full', entities: ['user'] });
    for (let round = 0; round < rounds; round += 1) {
      own.push((await readByClient()) ?? Number.NaN);
      await warehouse.command('TRUNCATE TABLE landed_user');
      whole.push(await timed(() => exchange.extract('PT', { mode: 'full', entities: ['user'] })));
    }
    const ratios = own.map((ms, round) => ms / (whole[round] ?? Number.NaN));
    const verification = await timed(() => exchange.verify('PT'));
    const name = type === 'postgresql' ? 'psql COPY' : 'mysql --quick -B';
    const lines = [
      `exchange ${type}: ${sizes.whole} rows extracted and landed in ${median(whole).toFixed(0)} ms${Number.isNaN(median(own)) ? '' : `, ${name} ${median(own).toFixed(0)} ms: ${median(ratios).toFixed(2)} of its speed, median of ${ratios.map((one) => one.toFixed(2)).join(' ')} (budget ≥ 1.00)`}`,
      `exchange ${type}: ${sizes.whole} landed rows verified in ${verification.toFixed(0)} ms (budget < 2000 ms)`,
    ];
    if (isAsked('rows')) {
      for (let from = sizes.whole + 1; from < sizes.large; from += sizes.whole)
        await admin.query(fill(type, table, from, from + sizes.whole - 1));
      if (type === 'postgresql') await admin.query(`VACUUM ANALYZE ${table}`);
      await exchange.extract('PT', { mode: 'full', entities: ['user'] });
      await admin.query(
        `UPDATE ${table} SET type = 'teacher', update_time = ${type === 'postgresql' ? 'now()' : 'NOW(3)'} WHERE platform_id = 'PT' AND user_id IN (${Array.from({ length: sizes.changed }, (_, at) => `'user-${at * 9_999 + 1}'`).join(', ')})`,
      );
      let rows = 0;
      const increment = await timed(async () => {
        rows = (await exchange.extract('PT', { entities: ['user'] }))[0]?.rows ?? 0;
      });
      lines.push(
        `exchange ${type}: ${sizes.changed} changed rows of ${sizes.large}, ${rows} with the overlap, extracted in ${increment.toFixed(0)} ms (budget < 1000 ms)`,
      );
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

/** Extractions killed at random moments. */
const crashes = async (type: 'postgresql' | 'mysql'): Promise<string> => {
  const kills = isAsked('kills') ? 100 : 3;
  const { after } = await exchangeCrash({ type, kills, rows: 15_000, seed: 1 });
  const same = after.filter(
    ({ landed, held, mostPerKey }) => landed.rows === held.rows && landed.digest === held.digest && mostPerKey === 1,
  ).length;
  return `exchange ${type}: ${kills} SIGKILLs in extractions with concurrent writes, the landed rows then equal the table: ${same} of ${after.length} times${same === kills ? '' : ': NOT EACH TIME'} (${after.at(-1)?.held.rows} rows at the end)`;
};

/** The budgets of table exchange, on one engine. */
export const benchExchange = async (type: 'postgresql' | 'mysql'): Promise<readonly string[]> => {
  try {
    const giant = isAsked('giant') && type === 'postgresql' ? [await exchangeGiant()] : [];
    return [...(await benchOn(type)), await crashes(type), ...giant];
  } catch (error) {
    // No MySQL on this machine is no reason to measure nothing else.
    if (!(error instanceof ServerError)) throw error;
    return [`exchange ${type}: not measured: ${error.message}`];
  }
};
