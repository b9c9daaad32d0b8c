import type { LockEntry, LockFile } from './lockFile.ts';
import { shippedPlaces } from './shippedPlaces.ts';

/**
 * What whoever installs the package gets, by place, as it is to them: optional is what nothing else wants. In our own lock file some of
 * these are development's as well, because npm leaves an optional package out where the Node it runs on is too old for it, and a
 * checkout begins with any (README).
 */
export const shippedEntries = (lock: LockFile): ReadonlyMap<string, LockEntry> => {
  const required = new Set(shippedPlaces(lock, { optional: false }));
  return new Map(
    shippedPlaces(lock).map((place) => {
      const { dev: _dev, devOptional: _devOptional, optional: _optional, ...entry } = lock.packages[place] ?? {};
      return [place, required.has(place) ? entry : { ...entry, optional: true }];
    }),
  );
};
