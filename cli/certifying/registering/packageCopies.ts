import { readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from '../../../fixtures/starting/makeDirectory.ts';
import { OutputError } from '../../../reports/outputError.ts';

/** The packages of a site, written while they are verified: what is published is what was verified, and is read once. */
export interface PackageCopies {
  /** Keeps a copy aside; one that stands there with size and time of its original is left. */
  readonly keep: (source: string, name: string, bytes: Uint8Array) => void;
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
    keep: (source, name, bytes) =>
      told(() => {
        makeDirectory(directory);
        const { size, mtime } = statSync(source);
        const there = statSync(join(directory, name), { throwIfNoEntry: false });
        if (there?.size === size && there.mtime.getTime() === mtime.getTime()) return;
        const part = join(directory, `${name}${ending}`);
        writeFileSync(part, bytes);
        utimesSync(part, mtime, mtime);
      }),
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
