import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that whoever reads it, or comes after a crash, finds the old text or the new one, and never half of either. */
export const writeAtomically = (path: string, text: string): void => {
  const aside = `${path}.${process.pid}.new`;
  const file = openSync(aside, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
  // The name too is to outlive a crash; not every system lets a directory be opened.
  try {
    const directory = openSync(dirname(path), 'r');
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  } catch {
    // Then the file alone is safe.
  }
};
