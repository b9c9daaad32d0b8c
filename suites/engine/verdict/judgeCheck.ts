import type { Party, Requirement } from '../../../spec/requirements/requirement.ts';
import type { RecordedFinding } from './recordedFinding.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf } from './verdictOf.ts';
import type { Waiver } from './waiver.ts';

/** What one check says of one requirement. */
export interface Judged {
  readonly verdict: Verdict;
  /** With `waived`: what it is all the same. */
  readonly underlying?: 'failed' | 'warning';
  readonly waiver?: Waiver;
}

/** What is judged: findings, or how the check ended without any. */
export type Judgeable =
  | { readonly kind: 'findings'; readonly findings: readonly RecordedFinding[] }
  | { readonly kind: 'passed' | 'inconclusive' | 'not-applicable' | 'error' };

export interface Waiving {
  readonly waivers: readonly Waiver[];
  /** Calendar day of the run, `2026-11-23`. */
  readonly today: string;
  /** Whom the run examines; default the access platform. */
  readonly examined?: Party;
}

/** The waiver that holds for a check or a requirement today. */
const waiverFor = (ids: readonly string[], { waivers, today }: Waiving): Waiver | undefined =>
  waivers.find((waiver) => ids.includes(waiver.id) && today <= waiver.until);

/** What a check's outcome means for one of its requirements, waivers included. */
export const judgeCheck = (
  check: { readonly id: string },
  outcome: Judgeable,
  requirement: Pick<Requirement, 'id' | 'obligation' | 'party'>,
  waiving: Waiving,
): Judged => {
  if (outcome.kind !== 'findings') return { verdict: outcome.kind };
  const concerned = outcome.findings.filter(({ violates }) => violates?.includes(requirement.id) ?? true);
  if (concerned.length === 0) return { verdict: 'passed' };
  const failed = concerned.some(({ basis }) => verdictOf(basis, requirement, waiving.examined) === 'failed');
  const underlying = failed ? ('failed' as const) : ('warning' as const);
  const waiver = waiverFor([check.id, requirement.id], waiving);
  return waiver === undefined ? { verdict: underlying } : { verdict: 'waived', underlying, waiver };
};
