import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRecord } from './readRecord.ts';
import { testSpawn } from './testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-replay-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Each puts records of its own into the platform, and those of the first run are still there. */
const changing = [
  'interface.pages-hold-under-change',
  'interface.values-survive',
  'interface.text-survives',
  'exchange.increments-equal-tables',
  'alerts.rectification-logged',
];

test(
  'replay of a check that changes data, on a platform that lives on: the same again',
  { timeout: 300_000 },
  async () => {
    const platform = testSpawn(['access-platform', '--platform=resource']);
    try {
      const { url } = JSON.parse(await platform.firstLine) as { readonly url: string };
      const run = await testSpawn(['run', `--target=${url}`, `--only=${changing.join(',')}`, '--lang=en', '--out=r'], {
        cwd: directory,
      }).ended;
      const verdicts = readRecord(join(directory, 'r/run.ndjson'))?.checks.map(({ id, verdict }) => `${id} ${verdict}`);
      expect([run.code, verdicts?.sort()]).toEqual([0, changing.map((id) => `${id} passed`).sort()]);
      for (const id of changing) {
        const again = await testSpawn(['replay', id, '--lang=en', '--out=r'], { cwd: directory }).ended;
        expect([id, again.code, again.stdout.split('\n').at(-2)]).toEqual([id, 0, 'The same again: passed.']);
      }
    } finally {
      platform.child.kill('SIGTERM');
    }
    await platform.ended;
  },
);
