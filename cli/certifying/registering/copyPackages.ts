import { constants, copyFileSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../../../fixtures/starting/makeDirectory.ts';
import { OutputError } from '../../../reports/outputError.ts';

/** Copies packages into a directory; one that stands there with size and time of its original is left. Throws an `OutputError`. */
export const copyPackages = (from: string, to: string, names: readonly string[]): void => {
  try {
    makeDirectory(to);
    for (const name of names) {
      const [source, target] = [join(from, name), join(to, name)];
      const { size, mtime } = statSync(source);
      const there = statSync(target, { throwIfNoEntry: false });
      if (there?.size === size && there.mtime.getTime() === mtime.getTime()) continue;
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      utimesSync(target, mtime, mtime);
    }
  } catch (error) {
    throw error instanceof Error ? new OutputError(resolve(to), error) : error;
  }
};
