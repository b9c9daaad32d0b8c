import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer } from './readContainer.ts';
import { writeContainer } from './writeContainer.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const files = [
  { path: 'a.json', bytes: bytes('{"a":1}') },
  { path: 'folder/empty', bytes: bytes('') },
  { path: 'folder/核验.txt'.replace('核验', 'heyan'), bytes: bytes('核验') },
];

describe('the container of a package', () => {
  it('gives back what was put in, and is the same bytes each time', () => {
    const written = writeContainer(files);
    expect(readContainer(written)).toEqual({ ok: true, files });
    expect(writeContainer(files)).toEqual(written);
  });

  it('is a ZIP file to others', () => {
    const directory = mkdtempSync(join(tmpdir(), 'heyan-container-'));
    try {
      writeFileSync(join(directory, 'a.zip'), writeContainer(files));
      const listed = execFileSync(
        'python3',
        [
          '-c',
          'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),[(i.filename,z.read(i).decode()) for i in z.infolist()])',
          join(directory, 'a.zip'),
        ],
        { encoding: 'utf8' },
      );
      expect(listed).toBe(`None [('a.json', '{"a":1}'), ('folder/empty', ''), ('folder/heyan.txt', '核验')]\n`);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it.each([
    ['nothing', bytes('')],
    ['a text', bytes('this is no package at all, whatever its name says')],
    ['a path that leaves its directory', writeContainer([{ path: '../a', bytes: bytes('a') }])],
    ['an absolute path', writeContainer([{ path: '/a', bytes: bytes('a') }])],
    [
      'the same path twice',
      writeContainer([files[0] ?? { path: 'a', bytes: bytes('') }, { path: 'a.json', bytes: bytes('') }]),
    ],
  ])('refuses %s', (_, given) => {
    expect(readContainer(given).ok).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    const written = writeContainer(files);
    assert(
      property(nat(written.length - 1), integer({ min: 1, max: 255 }), nat(written.length), (at, mask, length) => {
        const changed = written.slice(0, length);
        if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ mask;
        expect(readContainer(changed).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
