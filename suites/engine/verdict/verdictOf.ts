import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from '../running/check.ts';
import type { Outcome } from './outcome.ts';
import type { Verdict } from './verdict.ts';

/**
 * What one check says about one requirement. Only a `shall` of the candidate, examined on what the text itself says, can be
 * failed; everything else warns, unless the user asked for strictness.
 */
export const verdictOf = (
  outcome: Outcome,
  basis: Check['basis'],
  requirement: Pick<Requirement, 'obligation' | 'party'>,
  strict: boolean,
): Verdict => {
  if (outcome.kind !== 'findings') return outcome.kind;
  if (strict) return 'failed';
  return requirement.obligation === 'shall' && requirement.party === 'access-platform' && basis === 'text'
    ? 'failed'
    : 'warning';
};
