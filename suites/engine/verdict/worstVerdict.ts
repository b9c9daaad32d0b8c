import type { Verdict } from './verdict.ts';

/** Worst first. `inconclusive` above `passed`: what was not exercised never hides behind what was. */
const order: readonly Verdict[] = [
  'error',
  'failed',
  'warning',
  'inconclusive',
  'waived',
  'attested',
  'passed',
  'not-applicable',
];

/** The worst of some verdicts; of none: `not-applicable`. */
export const worstVerdict = (verdicts: Iterable<Verdict>): Verdict => {
  let worst = order.length - 1;
  for (const verdict of verdicts) worst = Math.min(worst, order.indexOf(verdict));
  return order[worst] ?? 'not-applicable';
};
