import type { Localized } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import type { RunVerdict, Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { Report } from '../report/report.ts';

/** One of the two runs that are compared. */
export interface ComparedRun {
  readonly verdict: RunVerdict;
  readonly run: Report['run'];
  readonly target: Report['target'];
  readonly profile: Pick<Report['profile'], 'id' | 'version' | 'hash'>;
  readonly summary: Report['summary'];
}

/**
 * `newly-failing`: failed now, not before · `fixed`: failed before, passed now · `no-longer-examined`: failed before and
 * now neither passed nor failed, so nothing is mended · `added` / `removed`: in one run only · `other`: any other change
 * of verdict · `findings`: same verdict, other findings.
 */
export type ChangeKind = 'newly-failing' | 'no-longer-examined' | 'removed' | 'findings' | 'other' | 'added' | 'fixed';

/** What changed about one check or requirement; what did not change is not listed. */
export interface Change {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Localized;
  readonly kind: ChangeKind;
  /** `null`: not in that run. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Findings that only the later run has, and only the earlier one; told apart by code and pointer. */
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** What may explain a change besides the candidate's own doing. */
export type Circumstance = 'target' | 'faults' | 'suite' | 'profile' | 'gate' | 'selection' | 'browser';

/** Two runs side by side. */
export interface Comparison {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Circumstances that differ; empty: a change is the candidate's own. */
  readonly circumstances: readonly Circumstance[];
  readonly checks: readonly Change[];
  readonly requirements: readonly Change[];
  /** Something fails that did not, or is no longer examined that failed. */
  readonly regressed: boolean;
}
