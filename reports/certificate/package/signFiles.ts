import type { PackageFile } from '../container/packageFile.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { envelopePath, payloadType } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { manifestFile } from './manifestFile.ts';

/** What is known of a certification before it is signed. */
export type About = Omit<Manifest, 'format' | 'version' | 'keys' | 'files'>;

/** The files in the order of a package, and the envelope with the signed manifest that stands behind them. */
export interface SignedFiles {
  readonly files: readonly PackageFile[];
  readonly envelope: PackageFile;
}

/** Signs the files, by path. The same bytes for the same input, but for SM2, whose signatures are random. */
export const signFiles = (
  about: About,
  files: readonly PackageFile[],
  keys: readonly [SigningKey, ...SigningKey[]],
): SignedFiles => {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: 'heyan-certification',
    version: 1,
    ...about,
    keys: keys.map(({ algorithm, publicKey }) => ({ algorithm, publicKey })),
    files: ordered.map(manifestFile),
  };
  const envelope = signEnvelope(canonicalBytes(manifest), payloadType, keys);
  return { files: ordered, envelope: { path: envelopePath, bytes: canonicalBytes(envelope) } };
};
