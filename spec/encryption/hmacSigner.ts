import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyBytes } from './keyBytes.ts';
import type { RequestSigner } from './scheme.ts';

/** HMAC over SM3 or SHA-256 with `signatureKey`; 64 hex digits in lower case, compared in constant time. */
export const hmacSigner = (hash: 'sm3' | 'sha256'): RequestSigner => {
  const sign: RequestSigner['sign'] = (text, credentials) => createHmac(hash, keyBytes(credentials, 'signatureKey')).update(text, 'utf8').digest('hex');
  return {
    hash,
    sign,
    verify: (text, signature, credentials) => {
      const expected = Buffer.from(sign(text, credentials), 'latin1');
      const actual = Buffer.from(signature, 'utf8');
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    },
  };
};
