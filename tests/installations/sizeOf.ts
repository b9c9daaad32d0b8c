import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that a folder takes on a disk with blocks of 4 KiB, all below it included. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((bytes, entry) => {
    const { size } = lstatSync(join(entry.parentPath, entry.name));
    return bytes + Math.ceil(size / 4_096) * 4_096;
  }, 0);
