import { sm2 } from 'sm-crypto-v2';
import { privateKeyHex } from './privateKeyHex.ts';
import { publicKeyHex } from './publicKeyHex.ts';
import type { RequestSigner } from './scheme.ts';

/** The library's default for `hash` has changed between versions: said every time. */
const options = { hash: true, der: false, userId: '1234567812345678' } as const;

/** SM2 signature with SM3 by the caller's private key: r ‖ s, 64 bytes, user id `1234567812345678`. */
export const sm2Signer: RequestSigner = {
  hash: 'sm3',
  sign: (text, credentials) =>
    Buffer.from(sm2.doSignature(Buffer.from(text), privateKeyHex(credentials, 'callerPrivateKey'), options), 'hex'),
  verify: (text, signature, credentials) => {
    const publicKey = publicKeyHex(credentials, 'callerPublicKey');
    if (signature.length !== 64) return false;
    try {
      return sm2.doVerifySignature(Buffer.from(text), Buffer.from(signature).toString('hex'), publicKey, options);
    } catch {
      return false;
    }
  },
};
