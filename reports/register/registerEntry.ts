import type { Localized } from '../../spec/localized.ts';
import type { Manifest, SurveillanceManifest } from '../certificate/package/manifest.ts';
import type { SignedBy } from '../certificate/package/verification.ts';

/** A certified product as the register shows it. */
export interface RegisterEntry {
  /** File of the package, beside the page. */
  readonly file: string;
  /** Of its bytes, hex. */
  readonly sha256: string;
  readonly certificate: Manifest['certificate'];
  readonly product: Manifest['product'];
  readonly suite: string;
  readonly profile: string;
  readonly signedBy: readonly SignedBy[];
  /** By a time-stamp authority, ISO 8601. */
  readonly stampedAt?: string;
  /** `expired` on the day the register was built. */
  readonly status: 'valid' | 'expired' | 'withdrawn';
  readonly withdrawal?: { readonly on: string; readonly reason: string };
  readonly surveillance: readonly Surveillance[];
  /** What each requirement earned, by id: `held` `attested` `free`; of those that the matrix shows. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** The signed record of an examination after the certificate was issued, as its package says. */
export interface SurveillanceRecord {
  /** File of the package, beside the page. */
  readonly file: string;
  /** Of its bytes, hex. */
  readonly sha256: string;
  readonly laboratory: string;
  readonly suite: string;
  readonly signedBy: readonly SignedBy[];
  /** By a time-stamp authority, ISO 8601. */
  readonly stampedAt?: string;
  readonly reasons: readonly Localized[];
}

/** An examination after the certificate was issued, noted by hand or by its record; days are calendar days. */
export type Surveillance = Pick<SurveillanceManifest['surveillance'], 'on' | 'outcome'> & {
  readonly number: string;
} & ({ readonly note: string } | { readonly record: SurveillanceRecord });

/** A certificate that no longer holds. */
export interface Withdrawal {
  readonly number: string;
  readonly on: string;
  readonly reason: string;
}
