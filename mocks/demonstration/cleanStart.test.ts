import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanStart } from './cleanStart.ts';

const place = mkdtempSync(join(tmpdir(), 'heyan-clean-start-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A directory with what a filling leaves, noted by this process; `undefined`: not noted. */
const left = (name: string, pid: string | undefined): string => {
  const directory = join(place, name);
  mkdirSync(join(directory, 'data'), { recursive: true });
  writeFileSync(join(directory, 'data', 'rows'), 'x');
  writeFileSync(`${directory}.key`, 'x');
  if (pid !== undefined) writeFileSync(join(directory, 'demonstration-being-filled'), pid);
  return directory;
};
const isWhole = (directory: string): boolean =>
  existsSync(join(directory, 'data', 'rows')) && existsSync(`${directory}.key`);

it('notes a new directory until it is filled, and begins anew in one whose process is gone', async () => {
  const directory = join(place, 'new');
  const first = await cleanStart(directory);
  expect([first.removed, readdirSync(directory)]).toEqual([false, ['demonstration-being-filled']]);
  first.filled();
  expect(readdirSync(directory)).toEqual([]);
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const [name, gone] of [
    ['killed', String(pid)],
    ['torn', ''],
  ] as const) {
    const interrupted = left(name, gone);
    const next = await cleanStart(interrupted);
    expect([next.removed, readdirSync(interrupted), existsSync(`${interrupted}.key`)]).toEqual([
      true,
      ['demonstration-being-filled'],
      false,
    ]);
  }
});

it('touches nothing that was there before, that was filled, or that somebody fills now', async () => {
  const others = left('others', undefined);
  const filling = left('filling', String(process.ppid));
  for (const directory of [others, filling]) {
    const { removed } = await cleanStart(directory);
    expect([removed, isWhole(directory)]).toEqual([false, true]);
  }
  expect(readdirSync(others)).toEqual(['data']);
});
