import type { LockEntry, LockFile } from './lockFile.ts';
import { shippedEntries } from './shippedEntries.ts';

/** The lock file that is published (`npm-shrinkwrap.json`): the entries of ours that are shipped, version and integrity the same. */
export const shrinkwrapOf = (lock: LockFile): LockFile => {
  const { devDependencies: _, ...root } = lock.packages[''] ?? {};
  return {
    ...lock,
    packages: Object.fromEntries<LockEntry>([['', root], ...shippedEntries(lock)]),
  };
};
