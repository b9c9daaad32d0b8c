import type { Order } from '../../../spec/certification/order.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Level } from '../../../suites/engine/verdict/level.ts';
import type { PublicKey } from '../signing/publicKey.ts';

/** Bytes of a block, of which the manifest holds a hash each, so that a change can be located. */
export const blockSize = 4096;
/** What an envelope says it holds, by the `format` of its payload. */
export const payloadTypes = {
  'heyan-certification': 'application/vnd.heyan.certification+json',
  'heyan-surveillance': 'application/vnd.heyan.surveillance+json',
} as const;
/** Stands behind all files that the manifest lists. */
export const envelopePath = 'envelope.json';
/** Behind the envelope, where the manifest names a time stamp. */
export const timeStampPath = 'timestamp.json';

/** One file, as the manifest names it; hashes are hex. */
export interface ManifestFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  /** SHA-256 of each block of `blockSize` bytes, the last one shorter. */
  readonly blocks: readonly string[];
}

/** What is signed: RFC 8785 canonical JSON of this. Times are ISO 8601 in UTC, days calendar days. */
interface Signed {
  readonly version: 1;
  readonly createdAt: string;
  readonly certificate: {
    readonly number: string;
    readonly level: Level;
    readonly issuedOn: string;
    readonly validUntil: string;
    readonly laboratory: string;
  };
  readonly product: Order['product'];
  readonly suite: { readonly version: string; readonly hash: string; readonly origin: string };
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string };
  readonly clock: {
    readonly server: string | null;
    readonly offsetMs: number | null;
    readonly uncertaintyMs: number | null;
  };
  readonly runs: readonly {
    readonly id: string;
    readonly seed: number;
    readonly browser: string;
    readonly startedAt: string;
  }[];
  /** Asked for over the envelope (RFC 3161): of which server, and by which nonce, hex. Then a package lacks it never. */
  readonly timeStamp?: { readonly server: string; readonly nonce: string };
  /** Every key that signs; a package lacks none of their signatures. */
  readonly keys: readonly PublicKey[];
  /** In the order of the container. */
  readonly files: readonly ManifestFile[];
}

/** Of a package that certifies. */
export interface CertificationManifest extends Signed {
  readonly format: 'heyan-certification';
}

/** Of a package that tells how a certified product fared later: a record, and no certificate. */
export interface SurveillanceManifest extends Signed {
  readonly format: 'heyan-surveillance';
  /** The day of the run, its laboratory, and what came of it at the level of the certificate. */
  readonly surveillance: {
    readonly on: string;
    readonly laboratory: string;
    readonly outcome: 'conformant' | 'nonconformant' | 'incomplete';
    /** Why it is not conformant. */
    readonly reasons: readonly Localized[];
    /** SHA-256, hex, of the package of the certificate. */
    readonly certificateSha256: string;
  };
}

export type Manifest = CertificationManifest | SurveillanceManifest;
