import type { Level } from './level.ts';

/** What a run says of one level of conformance. */
export interface LevelResult {
  readonly verdict: 'conformant' | 'nonconformant' | 'incomplete';
  /** Ids of requirements that it contains and that apply. */
  readonly held: readonly string[];
  readonly violated: readonly string[];
  /** Applicable and not exercised, or not wholly. */
  readonly open: readonly string[];
}

export type LevelResults = Readonly<Record<Level, LevelResult>>;
