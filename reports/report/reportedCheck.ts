import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { curlLine } from '../har/curlLine.ts';
import type { ReportedCheck } from './report.ts';

/** A check of a run, each finding with the requests it rests on as commands. */
export const reportedCheck = ({ type: _type, findings, ...check }: CheckResult): ReportedCheck => ({
  ...check,
  findings: findings.map((finding) => {
    const curl = check.evidence.flatMap((evidence) =>
      evidence.kind === 'exchange' && finding.evidence?.includes(evidence.id) === true ? [curlLine(evidence)] : [],
    );
    return curl.length === 0 ? finding : { ...finding, curl };
  }),
});
