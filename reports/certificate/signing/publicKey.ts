/** A key by which packages are verified. */
export interface PublicKey {
  readonly algorithm: 'ed25519' | 'sm2';
  /** Ed25519: 32 bytes; SM2: the uncompressed point, 65 bytes; hex. */
  readonly publicKey: string;
}
