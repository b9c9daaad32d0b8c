import { readFileSync } from 'node:fs';
import type { BundledPackage } from '../../../portal/build/notePackages.ts';

/** The packages of which something stands in the built web pages, as their build noted it. @throws Error where they are not built. */
export const bundledPackages = (root: URL): readonly BundledPackage[] => {
  try {
    return JSON.parse(readFileSync(new URL('portal/dist/packages.json', root), 'utf8')) as readonly BundledPackage[];
  } catch (error) {
    throw new Error('Expected portal/dist/packages.json. Run: npm run build:portal', { cause: error });
  }
};
