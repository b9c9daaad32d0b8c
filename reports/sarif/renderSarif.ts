import { checkLevel } from '../report/checkLevel.ts';
import { levelVerdicts } from '../report/levelVerdicts.ts';
import type { Report, ReportedCheck, ReportedFinding } from '../report/report.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { findingText } from '../text/findingText.ts';
import { waiverText } from '../text/waiverText.ts';
import { repositoryFile } from './repositoryFile.ts';

type Severity = 'error' | 'warning';

/** `undefined`: nothing was found. What a waiver lets through is what it is all the same. */
const severityOf = ({ id, verdict }: ReportedCheck, violating: ReadonlySet<string>): Severity | undefined => {
  if (violating.has(id)) return 'error';
  return verdict === 'warning' || verdict === 'waived' ? 'warning' : undefined;
};

const result = (
  check: ReportedCheck,
  finding: ReportedFinding,
  report: Report,
  { ruleIndex, level }: { readonly ruleIndex: number; readonly level: Severity },
): Readonly<Record<string, unknown>> => ({
  ruleId: check.id,
  ruleIndex,
  level,
  message: { text: findingText(finding, report.language) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: repositoryFile(report), uriBaseId: '%SRCROOT%' },
        region: { startLine: 1 },
      },
      logicalLocations: [{ fullyQualifiedName: finding.pointer ?? report.target.url }],
    },
  ],
  // Waived: accepted for now, and a violation all the same.
  ...(check.waiver === undefined
    ? {}
    : { suppressions: [{ kind: 'external', justification: waiverText(check.waiver)[report.language] }] }),
  partialFingerprints: { 'heyan/v1': `${check.id} ${finding.code} ${finding.pointer ?? ''}` },
  properties: {
    code: finding.code,
    basis: finding.basis,
    level: checkLevel(check, report),
    verifies: check.verifies,
    clauses: check.clauses,
    target: report.target.url,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
  },
});

/** `report.sarif` (SARIF 2.1.0): a rule per check, a result per finding that violates (waived ones suppressed) or warns. */
export const renderSarif = (report: Report): string => {
  const { language } = report;
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
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
    results: report.checks.flatMap((check, ruleIndex) => {
      const level = severityOf(check, violating);
      return level === undefined
        ? []
        : check.findings.map((finding) => result(check, finding, report, { ruleIndex, level }));
    }),
    properties: {
      verdict: report.verdict,
      levels: levelVerdicts(report),
      gate: report.gate,
      target: report.target.url,
      profile: `${report.profile.id} ${report.profile.version} ${report.profile.hash}`,
    },
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
};
