import type { ReportedCheck, ReportedRequirement } from '../report/report.ts';

/** The five outcomes of EARL 1.0. */
export type EarlOutcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested';

/**
 * A verdict as an outcome of EARL: a waiver lets a gate pass and changes no outcome; what was tried and came to nothing, warnings
 * included, is `cantTell`, what nobody tried `untested`.
 */
export const earlOutcome = (
  { verdict }: Pick<ReportedCheck | ReportedRequirement, 'verdict'>,
  { violated, exercised }: { readonly violated: boolean; readonly exercised: boolean },
): EarlOutcome => {
  if (violated) return 'failed';
  switch (verdict) {
    case 'passed':
    case 'attested':
      return 'passed';
    case 'failed':
      return 'failed';
    case 'not-applicable':
      return 'inapplicable';
    case 'warning':
    case 'waived':
    case 'error':
      return 'cantTell';
    case 'inconclusive':
      return exercised ? 'cantTell' : 'untested';
  }
};
