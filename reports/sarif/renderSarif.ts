import type { Finding } from '../../suites/engine/verdict/finding.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { findingText } from '../text/findingText.ts';

const levels: Readonly<Partial<Record<ReportedCheck['verdict'], 'error' | 'warning'>>> = {
  failed: 'error',
  warning: 'warning',
};

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

const result = (
  check: ReportedCheck,
  finding: Finding,
  report: Report,
  ruleIndex: number,
): Readonly<Record<string, unknown>> => ({
  ruleId: check.id,
  ruleIndex,
  level: levels[check.verdict] ?? 'none',
  message: { text: findingText(finding, report.language) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: {
          uri: new URL(
            finding.pointer !== undefined && isAddress(finding.pointer)
              ? finding.pointer
              : isAddress(report.target.url)
                ? report.target.url
                : 'about:blank',
          ).href,
        },
      },
      ...(finding.pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: finding.pointer }] }),
    },
  ],
  partialFingerprints: { 'heyan/v1': `${check.id} ${finding.code} ${finding.pointer ?? ''}` },
  properties: {
    code: finding.code,
    verifies: check.verifies,
    clauses: check.clauses,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
  },
});

/** `report.sarif` (SARIF 2.1.0): a rule per check, a result per finding that failed or warned. */
export const renderSarif = (report: Report): string => {
  const { language } = report;
  const rules = report.checks.map((check) => ({
    id: check.id,
    shortDescription: { text: check.title[language] },
    fullDescription: {
      text: check.verifies
        .map((id) => report.requirements.find((requirement) => requirement.id === id)?.statement[language] ?? id)
        .join(' '),
    },
    properties: { tags: [check.channel, ...check.clauses] },
  }));
  const run = {
    tool: { driver: { name: 'heyan', version: report.run.heyan.version, rules } },
    language,
    automationDetails: { id: `heyan/${report.target.platformId}` },
    invocations: [
      {
        executionSuccessful: report.verdict !== 'error' && report.run.endedAt !== null,
        startTimeUtc: report.run.startedAt,
        ...(report.run.endedAt === null ? {} : { endTimeUtc: report.run.endedAt }),
      },
    ],
    results: report.checks.flatMap((check, at) =>
      levels[check.verdict] === undefined ? [] : check.findings.map((finding) => result(check, finding, report, at)),
    ),
    properties: {
      verdict: report.verdict,
      profile: `${report.profile.id} ${report.profile.version} ${report.profile.hash}`,
    },
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
};
