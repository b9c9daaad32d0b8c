import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface SelfSignedCertificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key: what a browser is told to trust. */
  readonly spki: string;
}

/** A certificate of one day, made anew for each browser; its key never leaves the process. */
export const selfSignedCertificate = async (now: number): Promise<SelfSignedCertificate> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'heyan log host' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 3_600_000),
    notAfterDate: new Date(now + 86_400_000),
  });
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(spki).digest('base64') };
};
