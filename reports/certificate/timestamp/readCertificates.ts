import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';

/** The certificates in a PEM text, in order; `undefined`: there is none, or one that cannot be read. Never throws. */
export const readCertificates = (pem: string): readonly Certificate[] | undefined => {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    // Node reads strictly what others will read again.
    const read = blocks.map((block) => Certificate.fromBER(Uint8Array.from(new X509Certificate(block).raw)));
    return read.length === 0 ? undefined : read;
  } catch {
    return undefined;
  }
};
