import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { derValue } from './derValue.ts';

export interface SelfSignedCertificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key: what a browser is told to trust. */
  readonly spki: string;
}

const sequence = (...contents: readonly Uint8Array[]): Buffer => derValue(0x30, ...contents);
const algorithm = sequence(derValue(0x06, Buffer.from('2a8648ce3d040302', 'hex'))); // ecdsa-with-SHA256
const utcTime = (milliseconds: number): Buffer =>
  derValue(0x17, Buffer.from(`${new Date(milliseconds).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
const name = (text: string): Buffer =>
  sequence(derValue(0x31, sequence(derValue(0x06, Buffer.from('550403', 'hex')), derValue(0x0c, Buffer.from(text)))));

/** A certificate of one day, made anew for each browser; its key never leaves the process. */
export const selfSignedCertificate = (now: number): SelfSignedCertificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const issuer = name('heyan log host');
  const content = sequence(
    derValue(0xa0, derValue(0x02, Buffer.from([2]))),
    derValue(0x02, serial),
    algorithm,
    issuer,
    sequence(utcTime(now - 3_600_000), utcTime(now + 86_400_000)),
    issuer,
    spki,
  );
  const signature = sign('sha256', content, privateKey);
  const der = sequence(content, algorithm, derValue(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
};
