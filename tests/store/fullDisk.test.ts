import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '../../suites/engine/running/seededRandom.ts';
import { parseProfile } from '../../spec/profiles/parseProfile.ts';
import { createLedger } from './crash/createLedger.ts';
import { createLoad } from './crash/createLoad.ts';
import { differencesAfter } from './crash/differencesAfter.ts';
import { hurriedProfile } from './crash/hurriedProfile.ts';
import { openSurroundings } from './crash/openSurroundings.ts';
import { startMonitor } from './crash/startMonitor.ts';

/* `HEYAN_BENCH=disk` (or `all`), as root on Linux: it mounts a small disk of its own. */
const isAsked = ['disk', 'all'].includes(process.env['HEYAN_BENCH'] ?? '') && process.getuid?.() === 0;

/** Writes until there is no room left. */
const fill = async (file: string): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    for (let size = 1_048_576; size >= 512; size /= 2)
      for (;;) {
        const written = await handle.write(Buffer.alloc(size, 1)).catch((error: { readonly code?: string }) => {
          if (error.code !== 'ENOSPC') throw error;
          return undefined;
        });
        if (written === undefined) break;
      }
  } finally {
    await handle.close();
  }
};

test.skipIf(!isAsked).each([
  ['for a while', false],
  ['when it is killed and when it starts again', true],
])(
  'a monitoring platform whose disk is full %s loses nothing that it acknowledged, its store included',
  async (_when, killed) => {
    const profile = parseProfile(await hurriedProfile(), 'profile.json');
    const place = await mkdtemp(join(tmpdir(), 'heyan-full-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600m', 'heyan', place]);
    const directory = join(place, 'warehouse');
    const profileFile = join(place, 'profile.json');
    await writeFile(profileFile, await hurriedProfile());
    const start = (): ReturnType<typeof startMonitor> => startMonitor(directory, [`--profile=${profileFile}`]);
    const surroundings = await openSurroundings(profile);
    const ledger = createLedger();
    const load = createLoad(seededRandom(1, 'full-disk'), profile, surroundings, ledger);
    const remembered = { cursors: new Map(), alertIds: new Set<string>() };
    const acknowledged = (): number => ledger.acknowledged() + load.acknowledged.size;
    const moreThan = (count: number): Promise<void> =>
      expect.poll(acknowledged, { timeout: 120_000 }).toBeGreaterThan(count);
    let monitor = await start();
    try {
      if (monitor === undefined) throw new Error('Expected a monitor.');
      // Of this one there is always an alert.
      await surroundings.putColumn('never-mended', true);
      await monitor.ask('POST', '/platforms', surroundings.platform);
      const over = new AbortController();
      const working = load.work(monitor, over.signal);
      await moreThan(100);
      const whenFull = load.unexpected.length;
      await fill(join(place, 'filler'));
      // It refuses while there is no room; what it takes it has to keep.
      await expect.poll(() => load.unexpected.length, { timeout: 60_000 }).toBeGreaterThan(whenFull + 50);
      await wait(2_000);
      if (killed) {
        const gone = monitor.end('SIGKILL');
        over.abort();
        await Promise.all([gone, working]);
        // Where there is no room it need not start, and must not spoil anything.
        const started = await start().catch(() => undefined);
        await started?.end('SIGKILL');
        await rm(join(place, 'filler'));
      } else {
        const before = acknowledged();
        await rm(join(place, 'filler'));
        await moreThan(before + 100);
        over.abort();
        await working;
        await monitor.end('SIGTERM');
      }
      expect(load.unexpected.slice(0, whenFull)).toEqual([]);
      monitor = await start();
      if (monitor === undefined) throw new Error('Expected a monitor.');
      expect(await differencesAfter(monitor, load, surroundings, remembered)).toEqual([]);
      await monitor.end('SIGTERM');
    } finally {
      await monitor?.end('SIGKILL').catch(() => {});
      await monitor?.killStore();
      await surroundings.close();
      execFileSync('umount', ['-l', place]);
      await rm(place, { recursive: true, force: true });
    }
  },
  600_000,
);
