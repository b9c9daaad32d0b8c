import type { BatchTarget, TargetSummary } from './batchState.ts';

/** Under which of the counts of an overview a target falls. */
export const outcomeName = ({
  outcome,
}: Pick<BatchTarget, 'outcome'>): TargetSummary['gate']['outcome'] | 'failed' | 'pending' =>
  outcome.status === 'reported' ? outcome.summary.gate.outcome : outcome.status;
