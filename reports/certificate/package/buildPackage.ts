import type { PackageFile } from '../container/packageFile.ts';
import { writeContainer } from '../container/writeContainer.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { signFiles } from './signFiles.ts';
import type { About, AboutSurveillance } from './signFiles.ts';

/** The bytes of a package without time stamp. */
export const buildPackage = (
  about: Omit<About, 'timeStamp'> | Omit<AboutSurveillance, 'timeStamp'>,
  files: readonly PackageFile[],
  keys: readonly [SigningKey, ...SigningKey[]],
): Uint8Array => {
  const signed = signFiles(about, files, keys);
  return writeContainer([...signed.files, signed.envelope]);
};
