import type { BatchOverview, OverviewTarget } from './batchOverview.ts';

/** Under which of the counts of an overview a target falls. */
export const outcomeName = ({ outcome }: Pick<OverviewTarget, 'outcome'>): keyof BatchOverview['counts'] =>
  outcome.status === 'reported' ? outcome.summary.gate.outcome : outcome.status;
