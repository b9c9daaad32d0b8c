import type { CarriedResult, ContinuedRun } from './runRecord.ts';

/** What a run that continues another is given of it. */
export interface Continuation {
  readonly run: ContinuedRun;
  /** Of whom that run examined; another one now is worth a note. */
  readonly fingerprint: string;
  /** Checks that are not examined again. */
  readonly carried: readonly CarriedResult[];
}
