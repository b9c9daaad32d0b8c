import { createHash } from 'node:crypto';
import type { Language } from '../../spec/localized.ts';
import type { Report } from '../../reports/report/report.ts';
import { violatingChecks } from '../../reports/report/violatingChecks.ts';
import { repositoryFile } from '../../reports/sarif/repositoryFile.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';

/** `gl-code-quality-report.json`, what GitLab shows beside a merge request: each finding that violates or warns, recognised again by its fingerprint. */
export const codeQuality = (reports: readonly Report[], language: Language): string => {
  const issues = reports.flatMap((report) => {
    const violating = new Set(violatingChecks(report).map(({ id }) => id));
    return report.checks
      .filter(({ id, verdict }) => violating.has(id) || verdict === 'warning')
      .flatMap((check) =>
        check.findings.map((finding) => {
          const place = (finding.pointer ?? '').replaceAll(report.target.url, '');
          const identity = [report.target.platformId, check.id, finding.code, place].join('\n');
          return {
            description: neutralizeLine(finding.message[language]).slice(0, 1_000),
            check_name: check.id,
            fingerprint: createHash('sha256').update(identity).digest('hex'),
            severity: violating.has(check.id) ? 'major' : 'minor',
            location: { path: repositoryFile(report), lines: { begin: 1 } },
          };
        }),
      );
  });
  // Two findings of one place are one to GitLab, which wants fingerprints unique.
  const unique = new Map(issues.map((issue) => [issue.fingerprint, issue]));
  return `${JSON.stringify([...unique.values()], null, 2)}\n`;
};
