import type { CoverageWay } from '../../suites/engine/evidence/coverageRow.ts';

/** Ways of the coverage matrix in the order in which a report shows them. */
export const coverageWays: readonly CoverageWay[] = ['beacon', 'interface', 'exchange', 'source'];
