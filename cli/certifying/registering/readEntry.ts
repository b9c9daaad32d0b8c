import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const headerSize = 30;
/** More than any package has. */
const mostFiles = 10_000;

/** One file of a package that was verified, read without the others by their local headers; `undefined`: there is none. */
export const readEntry = (path: string, wanted: string): Uint8Array | undefined => {
  const descriptor = openSync(path, 'r');
  const read = (at: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
  };
  try {
    const { size: whole } = fstatSync(descriptor);
    for (let [at, count] = [0, 0]; count < mostFiles; count += 1) {
      const header = read(at, headerSize);
      if (header.length < headerSize || header.readUInt32LE(0) !== 0x04034b50) return undefined;
      const [size, nameLength] = [header.readUInt32LE(18), header.readUInt16LE(26)];
      const start = at + headerSize + nameLength;
      if (start + size > whole) return undefined;
      if (read(at + headerSize, nameLength).toString('latin1') === wanted) return new Uint8Array(read(start, size));
      at = start + size;
    }
    return undefined;
  } finally {
    closeSync(descriptor);
  }
};
