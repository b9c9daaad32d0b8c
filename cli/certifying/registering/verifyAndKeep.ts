import { join } from 'node:path';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { createPackageReader } from './createPackageReader.ts';
import type { PackageCopies } from './packageCopies.ts';
import { registerEntryOf } from './registerEntryOf.ts';
import type { Circumstances } from './registerEntryOf.ts';

/** Keeps a copy of each package of a directory, and verifies it, one after the other. Rejects as `registerEntryOf` and `keep` do; copies are dropped then. */
export const verifyAndKeep = (
  directory: string,
  circumstances: Circumstances,
  { keep }: Pick<PackageCopies, 'keep'>,
): ((name: string) => Promise<RegisterEntry>) => {
  const read = createPackageReader();
  return async (name) => {
    const path = keep(join(directory, name), name);
    return registerEntryOf(name, read(path), circumstances);
  };
};
