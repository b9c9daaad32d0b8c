import { createCipheriv, createDecipheriv } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { publicKeyHex } from './publicKeyHex.ts';
import { privateKeyHex } from './privateKeyHex.ts';
import type { ParameterCipher } from './scheme.ts';

/** SM2 ciphertext of a 16-byte key in the order C1 ‖ C3 ‖ C2 without the leading 04: 64 + 32 + 16 bytes. */
const wrappedLength = 112;
const c1c3c2 = 1;

/**
 * Digital envelope: a fresh SM4 key under the callee's SM2 public key, the parameters under that key.
 * SM2(key) 112 bytes ‖ IV 16 bytes ‖ SM4-CBC ciphertext. SM2 draws its own ephemeral scalar from the library.
 */
export const sm2Sm4Envelope: ParameterCipher = {
  seal: (plain, credentials, randomBytes) => {
    const calleePublicKey = publicKeyHex(credentials, 'calleePublicKey');
    const key = randomBytes(16);
    const iv = randomBytes(16);
    const wrapped = Buffer.from(sm2.doEncrypt(key, calleePublicKey, c1c3c2).slice(-wrappedLength * 2), 'hex');
    const cipher = createCipheriv('sm4-cbc', key, iv);
    return Buffer.concat([wrapped, iv, cipher.update(plain), cipher.final()]);
  },
  open: (bytes, credentials) => {
    const privateKey = privateKeyHex(credentials, 'calleePrivateKey');
    if (bytes.length < wrappedLength + 32) return undefined;
    try {
      const key = sm2.doDecrypt(Buffer.from(bytes.subarray(0, wrappedLength)).toString('hex'), privateKey, c1c3c2, {
        output: 'array',
      });
      const decipher = createDecipheriv('sm4-cbc', key, bytes.subarray(wrappedLength, wrappedLength + 16));
      return Buffer.concat([decipher.update(bytes.subarray(wrappedLength + 16)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
};
