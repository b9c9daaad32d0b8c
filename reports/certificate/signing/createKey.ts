import { createCipheriv, generateKeyPairSync, scryptSync } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { KeyFile } from './keyFile.ts';
import { keyId } from './keyId.ts';
import type { PublicKey } from './publicKey.ts';

interface NewKey {
  readonly algorithm: PublicKey['algorithm'];
  readonly name: string;
  readonly passphrase: string;
  readonly createdOn: string;
  readonly validUntil: string;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Of scrypt, for each guess of the passphrase; default: 64 MiB and about a tenth of a second. */
  readonly cost?: Pick<KeyFile['encrypted'], 'N' | 'r' | 'p'>;
}

const usualCost = { N: 2 ** 16, r: 8, p: 1 } as const;

const pair = (algorithm: PublicKey['algorithm']): { readonly publicKey: string; readonly privateKey: string } => {
  if (algorithm === 'sm2') return sm2.generateKeyPairHex();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of both encodings are the key itself (RFC 8410).
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('hex'),
  };
};

/** A new key of a laboratory, its private part encrypted by the passphrase. */
export const createKey = ({
  algorithm,
  name,
  passphrase,
  createdOn,
  validUntil,
  randomBytes,
  cost = usualCost,
}: NewKey): KeyFile => {
  const { publicKey, privateKey } = pair(algorithm);
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = scryptSync(passphrase.normalize('NFKC'), salt, 32, { ...cost, maxmem: 256 * 1_048_576 });
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const id = keyId({ algorithm, publicKey });
  cipher.setAAD(Buffer.from(id));
  const data = Buffer.concat([cipher.update(Buffer.from(privateKey, 'hex')), cipher.final()]);
  return {
    format: 'heyan-key',
    version: 1,
    algorithm,
    publicKey,
    keyId: id,
    name,
    createdOn,
    validUntil,
    encrypted: {
      kdf: 'scrypt',
      ...cost,
      salt: Buffer.from(salt).toString('hex'),
      cipher: 'aes-256-gcm',
      iv: Buffer.from(iv).toString('hex'),
      tag: cipher.getAuthTag().toString('hex'),
      data: data.toString('hex'),
    },
  };
};
