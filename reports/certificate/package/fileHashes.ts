import { createHash } from 'node:crypto';
import { sm3 } from 'sm-crypto-v2';

/** Hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hex. */
export const sm3Of = (bytes: Uint8Array): string => {
  try {
    return createHash('sm3').update(bytes).digest('hex');
  } catch {
    // An OpenSSL that was built without it.
    return sm3(bytes);
  }
};
