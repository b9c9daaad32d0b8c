import type { CarriedResult } from '../../suites/engine/evidence/runRecord.ts';
import type { PastReport } from '../report/pastReport.ts';
import type { ReportedCheck } from '../report/report.ts';

/** Evidence stays in the record of its run; what points at it would lead nowhere. */
const carriedOf = (runId: string, check: ReportedCheck): CarriedResult => {
  const { durationMs: _durationMs, evidence: _evidence, supply: _supply, findings, ...rest } = check;
  return {
    ...rest,
    type: 'carried',
    runId,
    findings: findings.map(({ evidence: _its, curl: _curl, ...finding }) => finding),
  };
};

/** What a report knows of each check: from its own run or, where that was not examined again, from an earlier one. */
export const latestResults = ({ run, checks, continues }: PastReport): readonly CarriedResult[] => [
  ...checks.map((check) => carriedOf(run.id, check)),
  ...(continues?.carried ?? []).map((one): CarriedResult => ({ ...one, type: 'carried' })),
];
