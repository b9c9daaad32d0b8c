import type { Report } from '../report/report.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import type { ExpectedFailure } from './baseline.ts';

/** The checks that found a violation, each with the codes of what it found: places and values may change from run to run, and do not count. */
export const failuresOf = (report: Pick<Report, 'checks' | 'requirements'>): readonly ExpectedFailure[] =>
  violatingChecks(report)
    .map(({ id, findings }) => ({ check: id, codes: [...new Set(findings.map(({ code }) => code))].toSorted() }))
    .toSorted((a, b) => (a.check < b.check ? -1 : 1));
