import type { CertificationManifest } from '../../../reports/certificate/package/manifest.ts';
import type { ReadOrder } from '../readOrder.ts';

/** A certified product that is to be watched: its certificate, the SHA-256 of its package (hex), and what was ordered then. */
export interface Surveyed {
  readonly certificate: CertificationManifest['certificate'];
  readonly sha256: string;
  readonly read: ReadOrder;
}
