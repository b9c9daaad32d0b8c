import type { PublicKey } from '../signing/publicKey.ts';

/** A key that somebody vouches for; days are calendar days. */
export interface TrustedKey extends PublicKey {
  readonly name: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Signatures are no longer believed, whenever they were made. */
  readonly withdrawnOn?: string;
  readonly reason?: string;
}

/** Keys and withdrawn certificates, as `--trust=FILE` gives them. */
export interface TrustList {
  readonly version: 1;
  readonly keys: readonly TrustedKey[];
  readonly withdrawn: readonly { readonly number: string; readonly on: string; readonly reason: string }[];
}
