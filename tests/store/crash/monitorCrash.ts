import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseProfile } from '../../../spec/profiles/parseProfile.ts';
import { seededRandom } from '../../../suites/engine/running/seededRandom.ts';
import { createLedger } from './createLedger.ts';
import { createLoad } from './createLoad.ts';
import { differencesAfter } from './differencesAfter.ts';
import type { Remembered } from './differencesAfter.ts';
import { hurriedProfile } from './hurriedProfile.ts';
import { openSurroundings } from './openSurroundings.ts';
import { startMonitor } from './startMonitor.ts';

export interface MonitorCrash {
  /** What was wrong after each kill, and after an end by SIGTERM; none is as it must be. */
  readonly differences: readonly (readonly string[])[];
  readonly unexpected: readonly string[];
  readonly acknowledged: { readonly acts: number; readonly events: number };
  readonly alerts: number;
}

/**
 * Kills `heyan monitor` (SIGKILL) at random moments under load, in turn: by itself; together with the server of its store; after that server
 * alone was killed under it; and once more while it starts again. After each kill everything acknowledged must be known.
 */
export const monitorCrash = async ({
  kills,
  seed,
}: {
  readonly kills: number;
  readonly seed: number;
}): Promise<MonitorCrash> => {
  const random = seededRandom(seed, 'monitor-crash');
  const profile = parseProfile(await hurriedProfile(), 'profile.json');
  const place = await mkdtemp(join(tmpdir(), 'heyan-monitor-crash-'));
  const directory = join(place, 'warehouse');
  const profileFile = join(place, 'profile.json');
  await writeFile(profileFile, await hurriedProfile());
  const surroundings = await openSurroundings(profile);
  const ledger = createLedger();
  const load = createLoad(random, profile, surroundings, ledger);
  const remembered: Remembered = { cursors: new Map(), alertIds: new Set() };
  const start = async (): Promise<NonNullable<Awaited<ReturnType<typeof startMonitor>>>> => {
    const started = await startMonitor(directory, [`--profile=${profileFile}`]);
    if (started === undefined) throw new Error('Expected a monitor that was not to be killed.');
    return started;
  };
  /** So many more acknowledged, however slow the machine. */
  const until = async (more: number): Promise<void> => {
    const done = (): number => ledger.acknowledged() + load.acknowledged.size;
    const enough = done() + more;
    const deadline = performance.now() + 60_000;
    while (done() < enough && performance.now() < deadline) await wait(2);
    if (done() < enough) endings.push(`nothing more was acknowledged within a minute (${enough - done()} missing)`);
    await wait(random() * 50);
  };
  const differences: (readonly string[])[] = [];
  const endings: string[] = [];
  let monitor = await start();
  try {
    // Of this one there is always an alert.
    await surroundings.putColumn('never-mended', true);
    await monitor.ask('POST', '/platforms', surroundings.platform);
    for (let kill = 0; kill < kills; kill += 1) {
      const over = new AbortController();
      const working = load.work(monitor, over.signal);
      await until(5 + Math.floor(random() * 60));
      const kind = kill % 4;
      if (kind === 2) {
        await monitor.killStore();
        await until(Math.floor(random() * 20));
      }
      const ended = await monitor.endedByItself();
      if (ended !== undefined) endings.push(`before kill ${kill}: ${ended}`);
      const killed = monitor.end('SIGKILL');
      if (kind === 1) await monitor.killStore();
      over.abort();
      await Promise.all([killed, working]);
      if (kind === 3) await startMonitor(directory, [`--profile=${profileFile}`], random() * 2_500);
      monitor = await start();
      differences.push(await differencesAfter(monitor, load, surroundings, remembered));
    }
    // In order, too: nothing is lost, and no server is left.
    await monitor.end('SIGTERM');
    monitor = await start();
    differences.push(await differencesAfter(monitor, load, surroundings, remembered));
    await monitor.end('SIGTERM');
    return {
      differences,
      unexpected: [...load.unexpected, ...endings],
      acknowledged: { acts: ledger.acknowledged(), events: load.acknowledged.size },
      alerts: remembered.alertIds.size,
    };
  } finally {
    await monitor.end('SIGKILL').catch(() => {});
    await monitor.killStore();
    await surroundings.close();
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
