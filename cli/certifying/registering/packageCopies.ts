import {
  chmodSync,
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from '../../../fixtures/starting/makeDirectory.ts';
import { OutputError } from '../../../reports/outputError.ts';

/** The packages of a site, copied before they are verified: what is published is what was verified. */
export interface PackageCopies {
  /**
   * Keeps a copy aside, and tells where to verify it: the copy, or the original of one that stands there already with its size and time, which is
   * left. Throws the system's error for a package that cannot be read.
   */
  readonly keep: (source: string, name: string) => string;
  /** Puts what was kept in its place. */
  readonly publish: () => void;
  /** Takes away what was kept: nothing is published. */
  readonly drop: () => void;
}

const ending = '.part';

/** Copies into a directory, of any thread. Each throws an `OutputError` where nothing can be written. */
export const packageCopies = (directory: string): PackageCopies => {
  const told = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw error instanceof Error ? new OutputError(directory, error) : error;
    }
  };
  const kept = (): readonly string[] => {
    makeDirectory(directory);
    return readdirSync(directory).filter((name) => name.endsWith(ending));
  };
  return {
    keep: (source, name) => {
      // One that nobody can read is no fault of the directory it would go to.
      closeSync(openSync(source, 'r'));
      return told(() => {
        makeDirectory(directory);
        const { size, mtime } = statSync(source);
        const there = statSync(join(directory, name), { throwIfNoEntry: false });
        if (there?.size === size && there.mtime.getTime() === mtime.getTime()) return source;
        const part = join(directory, `${name}${ending}`);
        // Copied by the system, at a third of what writing it from here costs; with the mode of a new file, which a copy would not have.
        writeFileSync(part, '');
        const { mode } = statSync(part);
        copyFileSync(source, part);
        chmodSync(part, mode);
        utimesSync(part, mtime, mtime);
        return part;
      });
    },
    publish: () =>
      told(() => {
        for (const name of kept()) renameSync(join(directory, name), join(directory, name.slice(0, -ending.length)));
      }),
    drop: () =>
      told(() => {
        for (const name of kept()) rmSync(join(directory, name), { force: true });
      }),
  };
};
