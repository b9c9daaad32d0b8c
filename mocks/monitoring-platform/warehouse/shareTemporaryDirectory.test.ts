import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shareTemporaryDirectory } from './shareTemporaryDirectory.ts';

it('is one for all of a process, and goes with the last', () => {
  const [first, second] = [shareTemporaryDirectory('memory'), shareTemporaryDirectory('disk')];
  expect(second.directory).toBe(first.directory);
  writeFileSync(join(first.directory, 'kept'), '');
  first.release();
  first.release();
  expect(existsSync(join(second.directory, 'kept'))).toBe(true);
  second.release();
  expect(existsSync(second.directory)).toBe(false);
  const third = shareTemporaryDirectory('disk');
  expect([third.directory.startsWith(tmpdir()), third.directory === first.directory]).toEqual([true, false]);
  third.release();
});

it('goes with a process that ends without letting go', () => {
  const script = `import { shareTemporaryDirectory } from ${JSON.stringify(join(import.meta.dirname, 'shareTemporaryDirectory.ts'))}; process.stdout.write(shareTemporaryDirectory('memory').directory); process.exit(0);`;
  const directory = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(directory).toContain('heyan-warehouse-');
  expect(existsSync(directory)).toBe(false);
});
