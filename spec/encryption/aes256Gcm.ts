import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ParameterCipher } from './scheme.ts';
import { secretKey } from './secretKey.ts';

/** AES-256-GCM: nonce 12 bytes ‖ ciphertext ‖ tag 16 bytes, no additional data. */
export const aes256Gcm: ParameterCipher = {
  seal: (plain, credentials, randomBytes) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secretKey(credentials, 'encryptionKey', 32), nonce);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open: (bytes, credentials) => {
    const key = secretKey(credentials, 'encryptionKey', 32);
    if (bytes.length < 28) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
};
