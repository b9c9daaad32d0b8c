import { sm2 } from 'sm-crypto-v2';
import { keyBytes } from './keyBytes.ts';
import { publicKeyHex } from './publicKeyHex.ts';
import type { RequestSigner } from './scheme.ts';

/** The library's default for `hash` has changed between versions: said every time. */
const options = { hash: true, der: false, userId: '1234567812345678' } as const;

/** SM2 signature with SM3 by the caller's private key: r ‖ s in 128 hex digits, user id `1234567812345678`. */
export const sm2Signer: RequestSigner = {
  hash: 'sm3',
  sign: (text, credentials) => sm2.doSignature(Buffer.from(text), keyBytes(credentials, 'callerPrivateKey', 32).toString('hex'), options),
  verify: (text, signature, credentials) => {
    const publicKey = publicKeyHex(credentials, 'callerPublicKey');
    if (!/^[0-9a-f]{128}$/.test(signature)) return false;
    try {
      return sm2.doVerifySignature(Buffer.from(text), signature, publicKey, options);
    } catch {
      return false;
    }
  },
};
