import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestSigner } from './scheme.ts';
import { secretKey } from './secretKey.ts';

/** HMAC over SM3 or SHA-256 with `signatureKey`; 32 bytes, compared in constant time. */
export const hmacSigner = (hash: 'sm3' | 'sha256'): RequestSigner => {
  const sign: RequestSigner['sign'] = (text, credentials) =>
    createHmac(hash, secretKey(credentials, 'signatureKey')).update(text, 'utf8').digest();
  return {
    hash,
    sign,
    verify: (text, signature, credentials) => {
      const expected = sign(text, credentials);
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    },
  };
};
