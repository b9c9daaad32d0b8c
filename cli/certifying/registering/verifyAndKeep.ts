import { join } from 'node:path';
import { createPackageReader } from './createPackageReader.ts';
import type { PackageCopies } from './packageCopies.ts';
import type { RegisterItem } from './registerItem.ts';
import { registerItemOf } from './registerItemOf.ts';
import type { Circumstances } from './circumstances.ts';

/** Keeps a copy of each package of a directory, and verifies it, one after the other. Rejects as `registerItemOf` and `keep` do; copies are dropped then. */
export const verifyAndKeep = (
  directory: string,
  circumstances: Circumstances,
  { keep }: Pick<PackageCopies, 'keep'>,
): ((name: string) => Promise<RegisterItem>) => {
  const read = createPackageReader();
  return async (name) => {
    const path = keep(join(directory, name), name);
    return registerItemOf(name, read(path), circumstances);
  };
};
