import { createHash } from 'node:crypto';
import { sm3 } from 'sm-crypto-v2';
import type { PackageFile } from '../container/packageFile.ts';
import { blockSize } from './manifest.ts';
import type { ManifestFile } from './manifest.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sm3Of = (bytes: Uint8Array): string => {
  try {
    return createHash('sm3').update(bytes).digest('hex');
  } catch {
    // An OpenSSL that was built without it.
    return sm3(bytes);
  }
};

/** A file as the manifest names it. */
export const manifestFile = ({ path, bytes }: PackageFile): ManifestFile => ({
  path,
  size: bytes.length,
  sha256: sha256(bytes),
  sm3: sm3Of(bytes),
  blocks: Array.from({ length: Math.ceil(bytes.length / blockSize) }, (_, at) =>
    sha256(bytes.subarray(at * blockSize, (at + 1) * blockSize)),
  ),
});
