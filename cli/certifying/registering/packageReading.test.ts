import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeContainer } from '../../../reports/certificate/container/writeContainer.ts';
import { createPackageReader } from './createPackageReader.ts';
import { readEntry } from './readEntry.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-reading-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
};
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const files = [
  { path: 'a', bytes: text('first') },
  { path: 'runs/1/report.json', bytes: text('{"requirements":[]}') },
  { path: 'z', bytes: text('') },
];
const whole = writeContainer(files);

it.each(files)('one entry is read as it is: $path', ({ path, bytes }) => {
  expect(readEntry(file('whole', whole), path)).toEqual(bytes);
});

it.each([
  ['an entry that is not there', whole],
  ['nothing', new Uint8Array()],
  ['no package', text('no package at all, but longer than a header')],
  ['a package that ends within an entry', whole.slice(0, 33)],
  ['an entry of the wrong size', whole.map((byte, at) => (at === 21 ? 0xff : byte))],
])('%s is read as nothing', (_, bytes) => {
  expect(readEntry(file('broken', bytes), 'none')).toBeUndefined();
});

it('packages are read one after the other, the shorter after the longer', () => {
  const read = createPackageReader();
  const paths = ['first longer', 'short', '', 'then a longer one again'].map((content, at) =>
    file(`${at}`, text(content)),
  );
  expect(paths.map((path) => Buffer.from(read(path)).toString())).toEqual([
    'first longer',
    'short',
    '',
    'then a longer one again',
  ]);
  expect(() => read(join(directory, 'missing'))).toThrow(/ENOENT/);
});
