import type { PackageFile } from '../container/packageFile.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { envelopePath, payloadType } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { manifestFile } from './manifestFile.ts';

/** The bytes of a package: the files by path, then the envelope with the signed manifest. The same bytes for the same input, but for SM2, whose signatures are random. */
export const buildPackage = (
  about: Omit<Manifest, 'format' | 'version' | 'keys' | 'files'>,
  files: readonly PackageFile[],
  keys: readonly [SigningKey, ...SigningKey[]],
): Uint8Array => {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: 'heyan-certification',
    version: 1,
    ...about,
    keys: keys.map(({ algorithm, publicKey }) => ({ algorithm, publicKey })),
    files: ordered.map(manifestFile),
  };
  const envelope = signEnvelope(canonicalBytes(manifest), payloadType, keys);
  return writeContainer([...ordered, { path: envelopePath, bytes: canonicalBytes(envelope) }]);
};
