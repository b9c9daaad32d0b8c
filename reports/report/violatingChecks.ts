import type { Report, ReportedCheck } from './report.ts';
import { requirementsThat } from './requirementsThat.ts';

/** The checks that found a violation; a waived one is a violation all the same. */
export const violatingChecks = (report: Pick<Report, 'checks' | 'requirements'>): readonly ReportedCheck[] => {
  const violated = new Set(requirementsThat(report, 'violated').map(({ id }) => id));
  return report.checks.filter(
    ({ verdict, verifies }) =>
      verdict === 'failed' || (verdict === 'waived' && verifies.some((requirement) => violated.has(requirement))),
  );
};
