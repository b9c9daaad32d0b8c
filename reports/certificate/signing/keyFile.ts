import type { PublicKey } from './publicKey.ts';

/** A laboratory's key as `heyan keys create` writes it: the private part encrypted (scrypt, AES-256-GCM); all binary values hex. */
export interface KeyFile extends PublicKey {
  readonly format: 'heyan-key';
  readonly version: 1;
  readonly keyId: string;
  /** Whose it is. */
  readonly name: string;
  /** Calendar days. */
  readonly createdOn: string;
  readonly validUntil: string;
  readonly encrypted: {
    readonly kdf: 'scrypt';
    readonly N: number;
    readonly r: number;
    readonly p: number;
    readonly salt: string;
    readonly cipher: 'aes-256-gcm';
    readonly iv: string;
    readonly tag: string;
    readonly data: string;
  };
}
