import type { Report } from '../report/report.ts';
import type { Baseline } from './baseline.ts';
import { failuresOf } from './failuresOf.ts';

/** What a later run is expected to find again. */
export const baselineOf = (report: Pick<Report, 'checks' | 'requirements' | 'target' | 'run'>): Baseline => ({
  baselineVersion: 1,
  target: { platformId: report.target.platformId, kind: report.target.kind },
  of: report.run.startedAt,
  expected: failuresOf(report),
});
