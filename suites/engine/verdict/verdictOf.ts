import type { Party, Requirement } from '../../../spec/requirements/requirement.ts';
import type { Basis } from './basis.ts';
import { levelOf } from './level.ts';

/**
 * What one finding says about one requirement. It violates what the text or the candidate's own word says of a sentence that
 * binds it; against a value that nobody declared, or a sentence that leaves it free, it warns.
 */
export const verdictOf = (
  basis: Basis,
  requirement: Pick<Requirement, 'obligation' | 'party'>,
  examined?: Party,
): 'failed' | 'warning' => (basis !== 'assumed' && levelOf(requirement, examined) !== null ? 'failed' : 'warning');
