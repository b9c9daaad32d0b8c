import type { PastReport } from '../report/pastReport.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import type { Item } from './changesOf.ts';

const checkItems = (report: PastReport): readonly Item[] => {
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
  return report.checks.map(({ id, clauses, title, verdict, findings }) => ({
    id,
    clauses,
    title,
    verdict,
    violated: violating.has(id),
    shown: verdict === 'passed',
    findings: findings.map((finding) => ({
      ...finding,
      place: (finding.pointer ?? '').replaceAll(report.target.url, ''),
    })),
  }));
};

const requirementItems = (report: PastReport): readonly Item[] =>
  report.requirements.map(({ id, clause, statement, verdict, standing }) => ({
    id,
    clauses: [clause],
    title: statement,
    verdict,
    standing,
    violated: standing === 'violated',
    shown: standing === 'held',
    findings: [],
  }));

/** What of a run is compared. */
export const comparedItems = (
  report: PastReport,
): { readonly checks: readonly Item[]; readonly requirements: readonly Item[] } => ({
  checks: checkItems(report),
  requirements: requirementItems(report),
});
