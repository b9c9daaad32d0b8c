import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-monitor-stray-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Loaded before the monitor: throws, or rejects, where nobody waits for it. */
const ailment = join(directory, 'ailment.mjs');
writeFileSync(
  ailment,
  "process.on('SIGUSR2', () => { if (process.env.AILMENT === 'reject') Promise.reject(new Error('out of the blue')); else setImmediate(() => { throw new Error('out of the blue'); }); });",
);

test.each(['throw', 'reject'])(
  'heyan monitor says what went wrong where nobody waited for it (%s), closes in order and ends with exit 3',
  { timeout: 300_000 },
  async (how) => {
    const warehouse = join(directory, how);
    const words = ['monitor', `--warehouse=${warehouse}`, '--store=memory', '--port=0', '--lang=en'];
    const monitor = testSpawn(words, {
      env: { NODE_OPTIONS: `--import=${pathToFileURL(ailment).href}`, AILMENT: how },
    });
    expect(JSON.parse(await monitor.firstLine)).toHaveProperty('url');
    monitor.child.kill('SIGUSR2');
    const { code, stderr } = await monitor.ended;
    expect(stderr).toContain('out of the blue');
    expect(code).toBe(3);
    // Closed in order, it is opened by the next as if nothing had been.
    const next = testSpawn(words);
    expect(JSON.parse(await next.firstLine)).toHaveProperty('url');
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
    expect(existsSync(warehouse)).toBe(true);
  },
);
