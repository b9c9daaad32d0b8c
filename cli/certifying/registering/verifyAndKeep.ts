import { join } from 'node:path';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { createPackageReader } from './createPackageReader.ts';
import type { PackageCopies } from './packageCopies.ts';
import { registerEntryOf } from './registerEntryOf.ts';
import type { Circumstances } from './registerEntryOf.ts';

/** Verifies packages of a directory, one after the other, and keeps a copy of each that can be listed. Rejects as `registerEntryOf` and `keep` do. */
export const verifyAndKeep = (
  directory: string,
  circumstances: Circumstances,
  { keep }: Pick<PackageCopies, 'keep'>,
): ((name: string) => Promise<RegisterEntry>) => {
  const read = createPackageReader();
  return async (name) => {
    const path = join(directory, name);
    const bytes = read(path);
    const entry = await registerEntryOf(name, bytes, circumstances);
    keep(path, name, bytes);
    return entry;
  };
};
