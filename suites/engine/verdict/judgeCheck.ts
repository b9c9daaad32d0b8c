import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Outcome } from './outcome.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf } from './verdictOf.ts';
import type { Waiver } from './waiver.ts';

export interface Judging {
  readonly strict: boolean;
  readonly waivers: readonly Waiver[];
  /** Calendar day of the run, `2026-11-23`. */
  readonly today: string;
}

/** The waiver that holds for a check or a requirement today. */
const waiverFor = (ids: readonly string[], { waivers, today }: Judging): Waiver | undefined =>
  waivers.find((waiver) => ids.includes(waiver.id) && (waiver.until === undefined || today <= waiver.until));

/** What a check's outcome means for one of its requirements, waivers included. */
export const judgeCheck = (
  check: { readonly id: string; readonly basis: 'text' | 'profile' },
  outcome: Outcome | { readonly kind: 'error' },
  requirement: Requirement,
  judging: Judging,
): { readonly verdict: Verdict; readonly waiver?: Waiver } => {
  if (outcome.kind === 'error') return { verdict: 'error' };
  const verdict = verdictOf(outcome, check.basis, requirement, judging.strict);
  if (outcome.kind !== 'findings') return { verdict };
  const waiver = waiverFor([check.id, requirement.id], judging);
  return waiver === undefined ? { verdict } : { verdict: 'waived', waiver };
};
