import { createHash } from 'node:crypto';
import type { PublicKey } from './publicKey.ts';

/** SHA-256, hex, of `ALGORITHM:PUBLICKEY`: what a key is called wherever it is named. */
export const keyId = ({ algorithm, publicKey }: PublicKey): string =>
  createHash('sha256').update(`${algorithm}:${publicKey}`).digest('hex');
