import type { PackageFile } from '../../reports/certificate/container/packageFile.ts';
import { badgeCredential } from '../../reports/certificate/credential/badgeCredential.ts';
import { badgePicture, badgeSize } from '../../reports/certificate/credential/badgePicture.ts';
import { bakePng } from '../../reports/certificate/credential/bakePng.ts';
import { bakeSvg } from '../../reports/certificate/credential/bakeSvg.ts';
import { signCredential } from '../../reports/certificate/credential/credentialProof.ts';
import { didKey } from '../../reports/certificate/credential/didKey.ts';
import type { Manifest } from '../../reports/certificate/package/manifest.ts';
import type { SigningKey } from '../../reports/certificate/signing/signingKey.ts';
import { drawPng } from '../running/drawPng.ts';

/** The badge of a certificate as SVG and PNG, signed by an Ed25519 key: the files that stand beside the package. */
export const certifiedBadges = async (
  about: Pick<Manifest, 'certificate' | 'product' | 'createdAt'>,
  packageHash: string,
  key: SigningKey,
): Promise<readonly PackageFile[]> => {
  const credential = signCredential(badgeCredential(about, packageHash, didKey(key)), key, about.createdAt);
  const picture = badgePicture(about);
  const png = await drawPng(picture, badgeSize);
  return [
    { path: 'badge.svg', bytes: new Uint8Array(Buffer.from(bakeSvg(picture, credential))) },
    { path: 'badge.png', bytes: bakePng(png, credential) },
  ];
};
