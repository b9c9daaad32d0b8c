import { crc32 } from 'node:zlib';
import type { PackageFile } from './packageFile.ts';

/** 1980-01-01 00:00: the container tells no time, so that equal files make equal bytes. */
const date = 0x0021;

const header = (
  signature: number,
  size: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
) => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
};

/**
 * The bytes of a package piece by piece: a plain ZIP file in the one form that a package has (docs/certification), every file stored as it is, in the order given,
 * without dates, comments and extra fields. The contents are not copied. `sumOf`: what the container states as the CRC-32 of a file.
 */
export const containerPieces = (
  files: readonly PackageFile[],
  sumOf: (file: PackageFile) => number = ({ bytes }) => crc32(bytes),
): readonly Uint8Array[] => {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const { path, bytes } = file;
    const name = new TextEncoder().encode(path);
    const sum = sumOf(file);
    const local = header(0x04034b50, 30, [
      [4, 2, 10],
      [12, 2, date],
      [14, 4, sum],
      [18, 4, bytes.length],
      [22, 4, bytes.length],
      [26, 2, name.length],
    ]);
    const entry = header(0x02014b50, 46, [
      [4, 2, 10],
      [6, 2, 10],
      [14, 2, date],
      [16, 4, sum],
      [20, 4, bytes.length],
      [24, 4, bytes.length],
      [28, 2, name.length],
      [42, 4, at],
    ]);
    parts.push(local, name, bytes);
    directory.push(entry, name);
    at += local.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(0x06054b50, 22, [
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, size],
    [16, 4, at],
  ]);
  return [...parts, ...directory, end];
};

/** A package of files. One list of files makes one sequence of bytes, so that a verifier that makes it anew finds any change in the container itself. */
export const writeContainer = (files: readonly PackageFile[]): Uint8Array =>
  new Uint8Array(Buffer.concat(containerPieces(files)));
