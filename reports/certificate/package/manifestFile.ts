import type { PackageFile } from '../container/packageFile.ts';
import { sha256, sm3Of } from './fileHashes.ts';
import { blockSize } from './manifest.ts';
import type { ManifestFile } from './manifest.ts';

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
