import type { Outcome } from '../../engine/verdict/outcome.ts';
import { processSupplies } from './processSupplies.ts';

/** Why nothing was published here, with what would let the requirement be judged. */
export const publicationFailed = (outcome: Outcome, requirement: string): Outcome =>
  outcome.kind === 'inconclusive' ? { ...outcome, supply: processSupplies('publish', requirement) } : outcome;
