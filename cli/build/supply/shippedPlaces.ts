import type { LockEntry, LockFile } from './lockFile.ts';

const wantedBy = (entry: LockEntry, { optional }: Reach): readonly string[] => [
  ...Object.keys(entry.dependencies ?? {}).filter(
    (name) => optional || entry.optionalDependencies?.[name] === undefined,
  ),
  ...(optional ? Object.keys(entry.optionalDependencies ?? {}) : []),
  ...Object.keys(entry.peerDependencies ?? {}).filter((name) => entry.peerDependenciesMeta?.[name]?.optional !== true),
];

/** Whether what is optional is wanted too. */
interface Reach {
  readonly optional: boolean;
}

/** Where Node.js looks for a package from a place, nearest first. */
const candidates = (from: string, name: string): readonly string[] => {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    [...parts.slice(0, parts.length - up), name].join('/node_modules/'),
  ).map((place) => (place.startsWith('node_modules/') ? place : `node_modules/${place}`));
};

/**
 * The places of a lock file that whoever installs the package gets, sorted: what is reached without the dev dependencies and the
 * optional peers, for all systems.
 * @throws Error where the lock file lacks something that is wanted.
 */
export const shippedPlaces = ({ packages }: LockFile, reach: Reach = { optional: true }): readonly string[] => {
  const reached = new Set<string>(['']);
  for (const place of reached) {
    const entry = packages[place] ?? {};
    for (const name of wantedBy(entry, reach)) {
      const found = candidates(place, name).find((one) => packages[one] !== undefined);
      if (found !== undefined) reached.add(found);
      else if (entry.optionalDependencies?.[name] === undefined)
        throw new Error(
          `Expected ${name}, which ${place || 'the package'} wants, in package-lock.json. Run: npm install`,
        );
    }
  }
  reached.delete('');
  return [...reached].toSorted();
};
