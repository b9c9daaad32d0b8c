import type { BundledPackage } from '../../../portal/build/notePackages.ts';
import { allowedLicences } from './licences.ts';

/** What is wrong with the packages that stand in the built web pages, one sentence each. */
export const bundledProblems = (bundled: readonly BundledPackage[]): readonly string[] =>
  bundled
    .filter(({ licence }) => !allowedLicences.includes(licence))
    .map(({ name, version, licence }) => `${name}@${version}: licence ${licence} is not on the list (licences.ts).`);
