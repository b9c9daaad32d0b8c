import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import type { Report } from '../report/report.ts';
import type { BaselineComparison } from './compareBaseline.ts';

/**
 * What a pipeline with a baseline makes of a run; the verdict stays what it is. Violated: something new, or something that went away and the
 * file still expects. Otherwise what the gate would be without what was expected.
 */
export const baselineOutcome = (
  { fresh, gone, unseen }: BaselineComparison,
  { gate, levels, reason }: Pick<Report, 'gate' | 'levels' | 'reason'>,
): GateResult['outcome'] => {
  if (gate.outcome === 'error') return 'error';
  if (fresh.length > 0 || gone.length > 0) return 'violated';
  if (unseen.length > 0 || reason === 'interrupted' || reason === 'cut-off') return 'incomplete';
  if (gate.outcome !== 'violated') return gate.outcome;
  // All that is violated is known; what is open is open all the same.
  const { open } = levels[gate.name === 'core' ? 'core' : 'full'];
  return gate.name !== 'observed' && open.length > 0 ? 'incomplete' : 'passed';
};
