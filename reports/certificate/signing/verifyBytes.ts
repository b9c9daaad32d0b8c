import { createPublicKey, verify } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { PublicKey } from './publicKey.ts';

/** SPKI of an Ed25519 key without its last 32 bytes (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a signature of 64 bytes is that of the key over the bytes; never throws. */
export const verifyBytes = (bytes: Uint8Array, signature: Uint8Array, { algorithm, publicKey }: PublicKey): boolean => {
  if (signature.length !== 64) return false;
  try {
    if (algorithm === 'sm2')
      return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), publicKey, {
        hash: true,
        der: false,
        userId: '1234567812345678',
      });
    const key = createPublicKey({
      key: Buffer.concat([spki, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
};
