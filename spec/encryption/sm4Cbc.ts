import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ParameterCipher } from './scheme.ts';
import { secretKey } from './secretKey.ts';

/** SM4-CBC, PKCS#7 padding: IV 16 bytes ‖ ciphertext. */
export const sm4Cbc: ParameterCipher = {
  seal: (plain, credentials, randomBytes) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv('sm4-cbc', secretKey(credentials, 'encryptionKey', 16), iv);
    return Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  },
  open: (bytes, credentials) => {
    const key = secretKey(credentials, 'encryptionKey', 16);
    if (bytes.length < 32 || bytes.length % 16 !== 0) return undefined;
    try {
      const decipher = createDecipheriv('sm4-cbc', key, bytes.subarray(0, 16));
      return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
};
