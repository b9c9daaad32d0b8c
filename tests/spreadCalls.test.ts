import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spreadCalls } from './spreadCalls.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('{suites,mocks/monitoring-platform,reports}/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\/test[A-Z]\w*\.ts$/.test(file),
);

test.each([
  ['Math.min(...list)', 1],
  ['kept.push(...(await more()))', 1],
  ['kept.push(...found.map((one) => one.id))', 1],
  ['String.fromCharCode(...bytes)', 1],
  ['Math.max(0, ...[1, 2])', 0],
  ['kept.push(...found.slice(0, 20))', 0],
  ['const call = (...words: string[]) => kept.push(...words)', 0],
  ['kept = [...kept, ...found]', 0],
])('%s is told as %i', (text, count) => {
  expect(spreadCalls(text)).toHaveLength(count);
});

test('no list that may be as long as a candidate likes is spread into a call', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(
    files.flatMap((file) => spreadCalls(readFileSync(join(root, file), 'utf8')).map((call) => `${file}:${call}`)),
  ).toEqual([]);
});
