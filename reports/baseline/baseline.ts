import type { ExaminedKind } from '../../spec/platformKind.ts';

/** What a pipeline knows to be violated and expects again: a file beside the sources, written by `heyan baseline`. */
export interface Baseline {
  readonly baselineVersion: 1;
  readonly target: { readonly platformId: string; readonly kind: ExaminedKind };
  /** When the run that it was made of began. */
  readonly of: string;
  readonly expected: readonly ExpectedFailure[];
}

export interface ExpectedFailure {
  readonly check: string;
  /** Codes of its findings, in order. */
  readonly codes: readonly string[];
}
