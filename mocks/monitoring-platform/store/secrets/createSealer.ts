import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface Sealer {
  /** JSON of the value, encrypted; `about` (where it is kept) is bound to it. */
  readonly seal: (value: unknown, about: string) => Buffer;
  /** @throws where the key is another one, or anything was changed or moved elsewhere. */
  readonly open: (sealed: Uint8Array, about: string) => unknown;
}

const algorithm = 'aes-256-gcm';
/** First byte of what is sealed, should the way ever change. */
const version = 1;
const [nonceLength, tagLength] = [12, 16];

/** Encrypts what must not be readable in the database: AES-256-GCM, a fresh random nonce each time. `key`: 32 bytes. */
export const createSealer = (key: Uint8Array): Sealer => ({
  seal: (value, about) => {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
    const encrypted = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), encrypted]);
  },
  open: (sealed, about) => {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== version || bytes.length < 1 + nonceLength + tagLength)
      throw new Error(`Expected what was sealed as ${about}, but it has another form.`);
    const nonce = bytes.subarray(1, 1 + nonceLength);
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(1 + nonceLength, 1 + nonceLength + tagLength));
    const encrypted = bytes.subarray(1 + nonceLength + tagLength);
    return JSON.parse(Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8'));
  },
});
