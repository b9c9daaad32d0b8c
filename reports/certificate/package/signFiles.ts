import type { PackageFile } from '../container/packageFile.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { envelopePath, payloadTypes } from './manifest.ts';
import type { CertificationManifest, Manifest, SurveillanceManifest } from './manifest.ts';
import { manifestFile } from './manifestFile.ts';

type Unsigned = 'version' | 'keys' | 'files';

/** What is known of a certification before it is signed. */
export type About = Omit<CertificationManifest, Unsigned | 'format'>;

/** What is known of a surveillance before it is signed. */
export type AboutSurveillance = Omit<SurveillanceManifest, Unsigned | 'format'>;

/** The files in the order of a package, and the envelope with the signed manifest that stands behind them. */
export interface SignedFiles {
  readonly files: readonly PackageFile[];
  readonly envelope: PackageFile;
}

/** Signs the files, by path. The same bytes for the same input, but for SM2, whose signatures are random. */
export const signFiles = (
  about: About | AboutSurveillance,
  files: readonly PackageFile[],
  keys: readonly [SigningKey, ...SigningKey[]],
): SignedFiles => {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const signed = {
    version: 1 as const,
    keys: keys.map(({ algorithm, publicKey }) => ({ algorithm, publicKey })),
    files: ordered.map(manifestFile),
  };
  const manifest: Manifest =
    'surveillance' in about
      ? { format: 'heyan-surveillance', ...about, ...signed }
      : { format: 'heyan-certification', ...about, ...signed };
  const envelope = signEnvelope(canonicalBytes(manifest), payloadTypes[manifest.format], keys);
  return { files: ordered, envelope: { path: envelopePath, bytes: canonicalBytes(envelope) } };
};
