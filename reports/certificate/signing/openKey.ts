import { createDecipheriv, scryptSync } from 'node:crypto';
import type { KeyFile } from './keyFile.ts';
import { keyId } from './keyId.ts';
import type { SigningKey } from './signingKey.ts';

/** The private part of a key file, or `undefined`: the passphrase is another one, or the file was altered. */
export const openKey = (file: KeyFile, passphrase: string): SigningKey | undefined => {
  const { salt, iv, tag, data } = file.encrypted;
  // What the file says of its own cost is bounded: a file from elsewhere shall not occupy the machine.
  const { N, r, p } = file.encrypted;
  if (N > 2 ** 18 || r > 16 || p > 4 || file.keyId !== keyId(file)) return undefined;
  try {
    const key = scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, {
      N,
      r,
      p,
      maxmem: 1_024 * 1_048_576,
    });
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'hex'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(file.keyId));
    decipher.setAuthTag(Buffer.from(tag, 'hex'));
    const privateKey = Buffer.concat([decipher.update(Buffer.from(data, 'hex')), decipher.final()]).toString('hex');
    return { algorithm: file.algorithm, publicKey: file.publicKey, privateKey };
  } catch {
    return undefined;
  }
};
