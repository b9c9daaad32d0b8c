import type { Localized } from '../../../spec/localized.ts';
import type { JudgedTimeStamp } from '../timestamp/judgeTimeStamp.ts';
import type { Manifest } from './manifest.ts';

/** One thing that is wrong with a package. */
export interface PackageProblem {
  readonly code:
    | 'container'
    | 'envelope'
    | 'manifest'
    | 'file-altered'
    | 'file-missing'
    | 'file-surplus'
    | 'signature'
    | 'timestamp'
    | 'timestamp-invalid'
    | 'timestamp-not-trusted'
    | 'key-not-trusted'
    | 'key-withdrawn'
    | 'key-expired'
    | 'certificate-expired'
    | 'certificate-not-yet'
    | 'certificate-withdrawn'
    | 'surveillance-day';
  /** The file concerned. */
  readonly path?: string;
  /** First byte and the one after the last, within the file or (with `container`) the package. */
  readonly range?: readonly [from: number, to: number];
  readonly message: Localized;
}

/** Who signed. */
export interface SignedBy {
  readonly keyId: string;
  readonly algorithm: string;
  /** In the trust list. */
  readonly name?: string;
  readonly standing: 'trusted' | 'not-trusted' | 'not-judged';
}

/**
 * What a verifier says. `unreadable`: no package; `altered`: not what was signed; `not-trusted`: by nobody who is vouched for, or no
 * longer; `unjudged`: whole, and no trust list was given; `valid`.
 */
export interface Verification {
  readonly outcome: 'unreadable' | 'altered' | 'not-trusted' | 'unjudged' | 'valid';
  readonly problems: readonly PackageProblem[];
  readonly signedBy: readonly SignedBy[];
  /** As signed; absent where no signature holds. */
  readonly manifest?: Manifest;
  /** The time stamp token, DER, and the envelope that it is over, where there is one and both are whole. */
  readonly sealed?: { readonly token: Uint8Array; readonly envelope: Uint8Array };
  /** What was said of that token. */
  readonly timeStamp?: JudgedTimeStamp;
}
