import type { Localized } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
import type { RunVerdict, Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { PastReport } from '../report/pastReport.ts';
import type { Report, ReportedRequirement } from '../report/report.ts';

/** One of the two runs that are compared. */
export interface ComparedRun {
  readonly schemaVersion: PastReport['schemaVersion'];
  readonly verdict: RunVerdict;
  /** `null`: written before there were levels. */
  readonly levels: PastReport['levels'];
  readonly gate: Report['gate'];
  readonly run: Report['run'];
  readonly target: Report['target'];
  readonly profile: Pick<Report['profile'], 'id' | 'version' | 'hash'>;
  readonly summary: Report['summary'];
}

/**
 * `newly-failing`: a violation now, not before · `fixed`: a violation before, passed now · `no-longer-examined`: a violation
 * before and now shown neither way, so nothing is mended · `added` / `removed`: in one run only · `other`: any other change of
 * verdict or standing, a waiver given or withdrawn included · `findings`: same verdict, other findings.
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
  /** Of a requirement: what it contributed to its level. */
  readonly standing?: {
    readonly before: ReportedRequirement['standing'] | null;
    readonly after: ReportedRequirement['standing'] | null;
  };
  /** Findings that only the later run has, and only the earlier one; told apart by code and pointer. */
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** What may explain a change besides the candidate's own doing. */
export type Circumstance = 'rules' | 'target' | 'faults' | 'suite' | 'profile' | 'gate' | 'selection' | 'browser';

/** A level whose verdict changed. */
export interface LevelChange {
  readonly level: Level;
  readonly before: LevelResult['verdict'];
  readonly after: LevelResult['verdict'];
}

/** Two runs side by side. */
export interface Comparison {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Circumstances that differ; empty: a change is the candidate's own. */
  readonly circumstances: readonly Circumstance[];
  /** Levels whose verdict changed; `null`: one of the two says nothing of levels. */
  readonly levels: readonly LevelChange[] | null;
  /** Whether what was asked of it, and whether it got it, changed. */
  readonly gateChanged: boolean;
  /** What is missing only now, and what was missing only then; `null`: one of the two does not say. */
  readonly missing: { readonly appeared: readonly MissingSupply[]; readonly gone: readonly MissingSupply[] } | null;
  readonly checks: readonly Change[];
  readonly requirements: readonly Change[];
  /** Something is violated that was not, or no longer examined that was; or a level is no longer conformant. */
  readonly regressed: boolean;
}
