import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { writeContainer } from '../../../reports/certificate/container/writeContainer.ts';
import { createPackageReader } from './createPackageReader.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { readEntry } from './readEntry.ts';
import { requirementsOf } from './requirementsOf.ts';

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

const report = text(
  JSON.stringify({
    requirements: [
      { id: 'a', level: 'core', standing: 'held', verdict: 'passed' },
      { id: 'b', level: 'full', standing: 'held', verdict: 'attested' },
      { id: 'c', level: null, standing: 'held', verdict: 'passed' },
    ],
  }),
);
const packed = (path: string, bytes: Uint8Array): string =>
  file(
    'of',
    writeContainer([
      { path: 'a', bytes: text('first') },
      { path, bytes },
    ]),
  );

it.each([
  ['compressed', 'runs/1/report.json.gz', new Uint8Array(gzipSync(report))],
  ['as it was in packages of before', 'runs/1/report.json', report],
] as const)('what requirements earned is read from a report that is %s', (_, path, bytes) => {
  expect(requirementsOf(packed(path, bytes))).toEqual({ a: 'held', b: 'attested' });
});

it.each([
  ['no gzip', 'runs/1/report.json.gz', report],
  ['no JSON', 'runs/1/report.json.gz', new Uint8Array(gzipSync('{'))],
  ['no report', 'runs/1/report.json', text('{"requirements":{"a":1}}')],
  [
    'a report that would fill the memory',
    'runs/1/report.json.gz',
    new Uint8Array(gzipSync(Buffer.alloc(300 * 2 ** 20))),
  ],
])('a report that is %s is refused by one message', (_, path, bytes) => {
  expect(() => requirementsOf(packed(path, bytes))).toThrow(UsageError);
});
