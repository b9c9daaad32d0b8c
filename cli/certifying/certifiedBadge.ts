import type { PackageFile } from '../../reports/certificate/container/packageFile.ts';
import { badgeCredential } from '../../reports/certificate/credential/badgeCredential.ts';
import { signCredential } from '../../reports/certificate/credential/credentialProof.ts';
import { didKey } from '../../reports/certificate/credential/didKey.ts';
import { renderCertifiedBadge } from '../../reports/certificate/credential/renderCertifiedBadge.ts';
import type { Manifest } from '../../reports/certificate/package/manifest.ts';
import type { SigningKey } from '../../reports/certificate/signing/signingKey.ts';

/** The badge of a certificate, signed by an Ed25519 key, as the file that stands beside the package. */
export const certifiedBadge = (
  about: Pick<Manifest, 'certificate' | 'product' | 'createdAt'>,
  packageHash: string,
  key: SigningKey,
): PackageFile => {
  const credential = signCredential(badgeCredential(about, packageHash, didKey(key)), key, about.createdAt);
  return { path: 'badge.svg', bytes: new Uint8Array(Buffer.from(renderCertifiedBadge(about, credential))) };
};
