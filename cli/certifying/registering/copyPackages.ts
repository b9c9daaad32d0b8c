import { constants, statSync } from 'node:fs';
import { copyFile, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../../../fixtures/starting/makeDirectory.ts';
import { sideBySide } from '../../console/sideBySide.ts';
import { OutputError } from '../../../reports/outputError.ts';

/** At the same time: a disk has more to do than a processor. */
const width = 4;

/** Copies packages into a directory; one that stands there with size and time of its original is left. Rejects with an `OutputError`. */
export const copyPackages = async (from: string, to: string, names: readonly string[]): Promise<void> => {
  try {
    makeDirectory(to);
    await sideBySide(names, width, async (name) => {
      const [source, target] = [join(from, name), join(to, name)];
      const { size, mtime } = statSync(source);
      const there = statSync(target, { throwIfNoEntry: false });
      if (there?.size === size && there.mtime.getTime() === mtime.getTime()) return;
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await utimes(target, mtime, mtime);
    });
  } catch (error) {
    throw error instanceof Error ? new OutputError(resolve(to), error) : error;
  }
};
