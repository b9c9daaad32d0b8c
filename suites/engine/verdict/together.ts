import type { LevelResults } from './levelResult.ts';
import type { Verdict } from './verdict.ts';

/** What a run amounts to together with what it carries over: a picture of how things stand and never a verdict, so no level is conformant. */
export interface Together {
  /** Checks per verdict; every verdict has its key. */
  readonly checks: Readonly<Record<Verdict, number>>;
  /** Requirements that bind the candidate, per verdict; every verdict has its key. */
  readonly requirements: Readonly<Record<Verdict, number>>;
  readonly levels: LevelResults;
}
