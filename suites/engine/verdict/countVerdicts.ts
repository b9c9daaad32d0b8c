import type { Verdict } from './verdict.ts';

/** How many of each verdict; every verdict has its key. */
export const countVerdicts = (results: readonly { readonly verdict: Verdict }[]): Readonly<Record<Verdict, number>> => {
  const counts: Record<Verdict, number> = {
    passed: 0,
    failed: 0,
    warning: 0,
    inconclusive: 0,
    'not-applicable': 0,
    waived: 0,
    attested: 0,
    error: 0,
  };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
};
