import type { Localized } from '../../spec/localized.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { ReportedRequirement } from '../report/report.ts';
import type { Circumstance, ComparedRun } from './comparison.ts';

/**
 * What became of one check or requirement over the runs of a candidate, worst first: `regressed`: violated in the last run or no longer
 * shown there, and it was not so before · `flaky`: it came and went while nothing else had changed · `failing`: violated in the last run as
 * before · `fixed`: violated before, shown to hold in the last · `changed`: any other difference · `steady`.
 */
export type Course = 'regressed' | 'flaky' | 'failing' | 'fixed' | 'changed' | 'steady';

/** One line of the matrix: a check or a requirement, and what it came to in each run. */
export interface SeriesRow {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Localized;
  /** Of each run, in their order; `null`: not in that run. */
  readonly cells: readonly (SeriesCell | null)[];
  /** The worst of all candidates. */
  readonly course: Course;
}

export interface SeriesCell {
  readonly verdict: Verdict;
  /** Of a requirement. */
  readonly standing?: ReportedRequirement['standing'];
  readonly violated: boolean;
}

/** The runs of one candidate among those compared. */
export interface SeriesCandidate {
  /** Positions of its runs, in their order. */
  readonly runs: readonly number[];
  /** What differs among them besides the candidate's own doing. */
  readonly circumstances: readonly Circumstance[];
  /** From the run before its last to its last something got worse. */
  readonly regressed: boolean;
  readonly flaky: readonly string[];
}

/** Several runs side by side. */
export interface Series {
  readonly runs: readonly ComparedRun[];
  readonly candidates: readonly SeriesCandidate[];
  /** Only what is not everywhere the same and right; worst first. */
  readonly requirements: readonly SeriesRow[];
  readonly checks: readonly SeriesRow[];
  /** Any candidate is worse in its last run than in the one before. */
  readonly regressed: boolean;
}
