import type { PublicKey } from './publicKey.ts';

/** A key that signs; `privateKey` is 32 bytes, hex. */
export interface SigningKey extends PublicKey {
  readonly privateKey: string;
}
