import type { CoverageWay } from '../../spec/requirements/coverage.ts';

/** Ways of the coverage matrix in the order in which a report shows them. */
export const coverageWays: readonly CoverageWay[] = ['beacon', 'interface', 'exchange', 'source'];
