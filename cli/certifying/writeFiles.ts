import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import type { PackageFile } from '../../reports/certificate/container/packageFile.ts';
import { OutputError } from '../../reports/outputError.ts';

/** Writes files into a directory, which is made if need be. Throws an `OutputError`. */
export const writeFiles = (directory: string, files: readonly PackageFile[]): void => {
  try {
    for (const { path, bytes } of files) {
      makeDirectory(join(directory, path, '..'));
      writeFileSync(join(directory, path), bytes);
    }
  } catch (error) {
    throw error instanceof Error ? new OutputError(resolve(directory), error) : error;
  }
};
