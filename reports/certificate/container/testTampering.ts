import type { PackageFile } from './packageFile.ts';
import { readContainer } from './readContainer.ts';
import { writeContainer } from './writeContainer.ts';

const bytesOf = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** What somebody might do to a package as a ZIP file, each with what was done. */
export const testTampering = (whole: Uint8Array): readonly (readonly [what: string, bytes: Uint8Array])[] => {
  const read = readContainer(whole);
  if (!read.ok) throw new Error('Expected a package.');
  const { files } = read;
  const [first, second] = files;
  const envelope = files.find(({ path }) => path === 'envelope.json');
  if (first === undefined || second === undefined || envelope === undefined) throw new Error('Expected three files.');
  const again = (...changed: readonly PackageFile[]): Uint8Array => writeContainer(changed);
  const renamed = (path: string): Uint8Array => again({ ...first, path }, ...files.slice(1));
  const end = whole.length - 22;
  const directoryAt = new DataView(whole.buffer, whole.byteOffset).getUint32(end + 16, true);
  const withEnd = (change: (view: DataView) => void): Uint8Array => {
    const copy = whole.slice();
    change(new DataView(copy.buffer, end));
    return copy;
  };
  return [
    ['a file twice', again(...files, first)],
    ['a file twice, side by side', again(first, ...files)],
    ['a file twice with other contents', again(...files, { ...first, bytes: bytesOf('other') })],
    ['two envelopes', again(...files, envelope)],
    ['a file that the manifest does not name', again({ path: 'a', bytes: bytesOf('a') }, ...files)],
    ['such a file before the envelope', again(...files.slice(0, -1), { path: 'z', bytes: bytesOf('z') }, envelope)],
    ['such a file behind the envelope', again(...files, { path: 'z', bytes: bytesOf('z') })],
    ['an empty file that it does not name', again(...files, { path: 'z', bytes: new Uint8Array() })],
    ['a stamp that nobody ordered', again(...files, { path: 'timestamp.json', bytes: bytesOf('{}') })],
    ['a file left out', again(...files.slice(1))],
    ['all but the envelope left out', again(envelope)],
    ['a file named in capitals', renamed(first.path.toUpperCase())],
    ['a name from outside', renamed(`../${first.path}`)],
    ['a name with a dot in front', renamed(`./${first.path}`)],
    ['an absolute name', renamed(`/${first.path}`)],
    ['a name with a backslash', renamed(`a\\${first.path}`)],
    ['a name with an end of text', renamed(`${first.path}\0`)],
    ['two files exchanged', again(second, first, ...files.slice(2))],
    [
      'the contents of two files exchanged',
      again({ ...first, bytes: second.bytes }, { ...second, bytes: first.bytes }, ...files.slice(2)),
    ],
    ['something in front', bytesOf('#!/bin/sh\n', whole)],
    ['something behind', bytesOf(whole, 'x')],
    ['a zero behind', bytesOf(whole, '\0')],
    ['itself behind', bytesOf(whole, whole)],
    [
      'a comment',
      bytesOf(
        withEnd((view) => view.setUint16(20, 3, true)),
        'abc',
      ),
    ],
    ['a comment that is not there', withEnd((view) => view.setUint16(20, 3, true))],
    [
      'something before the central directory',
      bytesOf(whole.subarray(0, directoryAt), 'gap', whole.subarray(directoryAt)),
    ],
    ['no central directory', bytesOf(whole.subarray(0, directoryAt), whole.subarray(end))],
    ['a second central directory', bytesOf(whole.subarray(0, end), whole.subarray(directoryAt))],
    ['no end of it', whole.slice(0, end)],
    ['an end that counts fewer', withEnd((view) => view.setUint16(10, files.length - 1, true))],
    ['an end that points elsewhere', withEnd((view) => view.setUint32(16, 0, true))],
    ['its last byte gone', whole.slice(0, -1)],
  ];
};
