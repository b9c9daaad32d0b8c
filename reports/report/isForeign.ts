import type { ReportedCoverage } from './report.ts';

/** A row of the coverage matrix that asks nothing of this platform. */
export const isForeign = ({ state }: Pick<ReportedCoverage, 'state'>): boolean =>
  state === 'not-this-party' || state === 'not-this-kind';
