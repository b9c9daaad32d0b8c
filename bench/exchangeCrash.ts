import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectDatabase } from '../fixtures/databases/connectDatabase.ts';
import { openServer } from '../fixtures/databases/servers/openServer.ts';
import { dialects } from '../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../spec/front-database/frontDatabaseTables.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import { seededRandom } from '../suites/engine/running/seededRandom.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';

interface Landing {
  readonly rows: number;
  readonly digest: string;
}

export interface CrashResult {
  readonly kills: number;
  /** After each kill and one more extraction: what the warehouse has, soft-deleted rows left out, what the table has, and rows per key (more than 1: something was doubled). */
  readonly after: readonly { readonly landed: Landing; readonly held: Landing; readonly mostPerKey: number }[];
}

const child = (directory: string, platform: RegisteredPlatform): ChildProcessByStdio<Writable, Readable, null> =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL('./extractChild.ts', import.meta.url)), directory, JSON.stringify(platform)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );

/**
 * Kills an extracting monitoring platform (SIGKILL) at random moments while somebody else keeps writing, and after each kill
 * compares what has landed with the table, once the next one has extracted. `rows` at the start; most of them are changed again and again.
 */
export const exchangeCrash = async ({
  type,
  kills,
  rows,
  seed,
}: {
  readonly type: 'postgresql' | 'mysql';
  readonly kills: number;
  readonly rows: number;
  readonly seed: number;
}): Promise<CrashResult> => {
  const random = seededRandom(seed, 'exchange-crash');
  const profile = referenceProfile();
  const dialect = dialects[type];
  const server = await openServer(type);
  const database = `heyan_crash_${process.pid}_${seed}`;
  const accounts = {
    pushUser: { user: `crash_p_${process.pid}`, password: 'p' },
    exchangeUser: { user: `crash_e_${process.pid}`, password: 'e' },
  };
  const directory = await mkdtemp(join(tmpdir(), 'heyan-crash-'));
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
    const table = dialect.tableName('data_user', { database, schema: 'exchange' });
    const upsert = (ids: readonly number[], kind: string, at: number, deleted: boolean): Promise<unknown> =>
      admin.query(
        dialect.upsert(table, columns, ['platform_id', 'user_id'], ids.length),
        ids.flatMap((id) => ['PT', `u${id}`, kind, null, new Date(0), new Date(0), new Date(at), deleted]),
      );
    const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
    for (let from = 0; from < rows; from += 1_000)
      await upsert(range(from, Math.min(rows, from + 1_000)), 'student', Date.now() - 86_400_000, false);

    let written = 0;
    const writeUntil = async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        const first = Math.floor(random() * rows * 0.99);
        // Changes, new rows and soft deletes, in turn; several rows at one time, as a bulk update makes them.
        await upsert(range(first, first + 20), `type-${(written += 1)}`, Date.now(), false);
        await upsert([rows + written], 'student', Date.now(), false);
        if (written % 5 === 0) await upsert([rows + written - 1], 'student', Date.now(), true);
        await wait(2);
      }
    };
    const after: CrashResult['after'][number][] = [];
    for (let kill = 0; kill <= kills; kill += 1) {
      const extracting = child(directory, platform);
      const [line] = (await Promise.race([
        once(createInterface({ input: extracting.stdout }), 'line'),
        once(extracting, 'exit').then(() => ['']),
      ])) as [string];
      if (line === '') throw new Error('The extraction ended by itself.');
      // The first has not been killed before.
      if (kill > 0) after.push(JSON.parse(line) as CrashResult['after'][number]);
      if (kill === kills) {
        extracting.stdin.end();
        await once(extracting, 'exit');
        break;
      }
      const writing = new AbortController();
      const writer = writeUntil(writing.signal);
      extracting.stdin.write('on\n');
      await wait(random() * 400);
      extracting.kill('SIGKILL');
      if (extracting.exitCode === null && extracting.signalCode === null) await once(extracting, 'exit');
      if (extracting.signalCode !== 'SIGKILL') throw new Error('The extraction ended by itself.');
      writing.abort();
      await writer;
    }
    return { kills, after };
  } finally {
    if (type === 'mysql') {
      await admin.query(`DROP DATABASE \`${database}\``);
      for (const { user } of Object.values(accounts)) await admin.query(`DROP USER '${user}'@'%'`);
    }
    await admin.close();
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
};
