import type { PastReport } from '../report/pastReport.ts';

/** A report as far as it is compared: two hundred of them with all they rest on would not fit into memory. */
export const withoutEvidence = ({ pictures: _pictures, ...report }: PastReport): PastReport => ({
  ...report,
  checks: report.checks.map((check) => ({ ...check, evidence: [] })),
  indicators: [],
  quantities: [],
  coverage: [],
});
