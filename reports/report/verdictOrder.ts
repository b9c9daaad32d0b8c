import type { Verdict } from '../../suites/engine/verdict/verdict.ts';

/** Verdicts, what needs attention first. */
export const verdictOrder: readonly Verdict[] = [
  'failed',
  'error',
  'warning',
  'inconclusive',
  'passed',
  'attested',
  'waived',
  'not-applicable',
];
