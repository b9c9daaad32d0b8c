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

/** An authority whose time stamps somebody vouches for, by its own certificate or by one that issued it, PEM. */
export interface TrustedAuthority {
  readonly name: string;
  readonly certificate: string;
}

/** Keys and withdrawn certificates, as `--trust=FILE` gives them. */
export interface TrustList {
  readonly version: 1;
  readonly keys: readonly TrustedKey[];
  /** Absent: nobody said whose time stamps to believe. */
  readonly timeStamping?: readonly TrustedAuthority[];
  readonly withdrawn: readonly { readonly number: string; readonly on: string; readonly reason: string }[];
}
