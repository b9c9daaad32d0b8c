import { isPackagePath } from './isPackagePath.ts';
import type { PackageFile } from './packageFile.ts';

/** The files in the order in which they stand, or where the bytes stop being a package. */
export type ReadContainer =
  | { readonly ok: true; readonly files: readonly PackageFile[] }
  | { readonly ok: false; readonly at: number; readonly expected: string };

/** More than any package has; a list of files is never longer than its bytes allow. */
const mostFiles = 10_000;

/**
 * Reads the files of a package by their local headers, from the first byte on; what follows them is for `writeContainer` to compare.
 * Nothing is decompressed, so that no small file becomes a large one.
 */
export const readContainer = (bytes: Uint8Array): ReadContainer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: PackageFile[] = [];
  const seen = new Set<string>();
  const broken = (at: number, expected: string): ReadContainer => ({ ok: false, at, expected });
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    if (view.getUint16(at + 8, true) !== 0) return broken(at + 8, 'a stored file (method 0)');
    const [size, stored] = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
    const [nameLength, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    if (size !== stored) return broken(at + 18, 'two equal sizes');
    if (extra !== 0) return broken(at + 28, 'no extra field');
    const start = at + 30 + nameLength;
    if (start + size > bytes.length) return broken(at + 18, `${size} bytes of content`);
    const path = Buffer.from(bytes.subarray(at + 30, start)).toString('latin1');
    if (!isPackagePath(path)) return broken(at + 30, 'a path of plain letters');
    if (seen.has(path) || files.length === mostFiles) return broken(at + 30, 'a path that is new');
    seen.add(path);
    files.push({ path, bytes: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return files.length === 0 ? broken(0, 'a ZIP file (PK\\x03\\x04)') : { ok: true, files };
};
