import { createHash } from 'node:crypto';
import type { Report, ReportedCheck, ReportedFinding } from '../report/report.ts';

/**
 * Says that a finding is the one of the run before: of check, code and place, the latter told relative to the candidate's address, which
 * may have another port each time. Without it code scanning would make one of the line of source, and all of ours stand at the same.
 */
export const sarifFingerprint = (
  { id }: Pick<ReportedCheck, 'id'>,
  { code, pointer }: Pick<ReportedFinding, 'code' | 'pointer'>,
  { target }: Pick<Report, 'target'>,
): string => {
  const place = (pointer ?? '').replaceAll(target.url, '');
  return createHash('sha256')
    .update(JSON.stringify([id, code, place]))
    .digest('hex')
    .slice(0, 32);
};
