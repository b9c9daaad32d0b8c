import { checkLevel } from '../report/checkLevel.ts';
import { levelVerdicts } from '../report/levelVerdicts.ts';
import type { Report, ReportedCheck, ReportedFinding } from '../report/report.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { findingText } from '../text/findingText.ts';
import { neutralize } from '../text/neutralize.ts';
import { showValue } from '../text/showValue.ts';
import { waiverText } from '../text/waiverText.ts';
import { whyItMatters } from '../text/whyItMatters.ts';
import { inLanguage } from '../../suites/engine/verdict/inLanguage.ts';
import { repositoryFile } from './repositoryFile.ts';
import { sarifFingerprint } from './sarifFingerprint.ts';
import { sarifRule } from './sarifRule.ts';
import { sarifText } from './sarifText.ts';

type Severity = 'error' | 'warning';

/** So many results code scanning shows of a run; those that violate come first. */
const mostResults = 5_000;
const longestMessage = 4_000;

/** `undefined`: nothing was found. What a waiver lets through is what it is all the same. */
const severityOf = ({ id, verdict }: ReportedCheck, violating: ReadonlySet<string>): Severity | undefined => {
  if (violating.has(id)) return 'error';
  return verdict === 'warning' || verdict === 'waived' ? 'warning' : undefined;
};

interface Found {
  readonly check: ReportedCheck;
  readonly finding: ReportedFinding;
  readonly ruleIndex: number;
  readonly level: Severity;
}

const result = (
  { check, finding, ruleIndex, level }: Found,
  occurrence: (fingerprint: string) => number,
  report: Report,
): Readonly<Record<string, unknown>> => {
  const { language } = report;
  const fingerprint = sarifFingerprint(check, finding, report);
  const why = whyItMatters(check, finding, report)[language];
  const value = (any: unknown): string => neutralize(showValue(inLanguage(any ?? null, language), 2_000));
  return {
    ruleId: check.id,
    ruleIndex,
    level,
    message: { text: sarifText(`${findingText(finding, language)}\n${why}`, longestMessage) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: repositoryFile(report), uriBaseId: '%SRCROOT%' },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: neutralize(finding.pointer ?? report.target.url) }],
      },
    ],
    // Waived: accepted for now, and a violation all the same.
    ...(check.waiver === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: neutralize(waiverText(check.waiver)[language]) }] }),
    // The second name is the only one that code scanning heeds.
    partialFingerprints: {
      'heyan/v2': fingerprint,
      primaryLocationLineHash: `${fingerprint.slice(0, 16)}:${occurrence(fingerprint)}`,
    },
    properties: {
      code: finding.code,
      basis: finding.basis,
      level: checkLevel(check, report),
      verifies: check.verifies,
      clauses: check.clauses,
      target: neutralize(report.target.url),
      expected: value(finding.expected),
      actual: value(finding.actual),
    },
  };
};

/** Numbers what would otherwise be the same, in order. */
const counting = (): ((name: string) => number) => {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count;
  };
};

/** A record made elsewhere may hold what is no time. */
const time = (name: string, at: string | null): Readonly<Record<string, string>> =>
  at === null || Number.isNaN(Date.parse(at)) ? {} : { [name]: new Date(at).toISOString() };

const notifications = (leftOut: number, { language }: Report): Readonly<Record<string, unknown>> =>
  leftOut === 0
    ? {}
    : {
        toolExecutionNotifications: [
          {
            level: 'warning',
            message: {
              text:
                language === 'en'
                  ? `${leftOut} more findings are in report.json: code scanning takes ${mostResults}.`
                  : `另有 ${leftOut} 个发现只在 report.json 中：代码扫描最多接收 ${mostResults} 个。`,
            },
          },
        ],
      };

/**
 * `report.sarif` (SARIF 2.1.0, within what GitHub's code scanning takes): a rule per check, a result per finding that violates (waived
 * ones suppressed) or warns.
 */
export const renderSarif = (report: Report): string => {
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
  const found = report.checks.flatMap((check, ruleIndex): readonly Found[] => {
    const level = severityOf(check, violating);
    return level === undefined ? [] : check.findings.map((finding) => ({ check, finding, ruleIndex, level }));
  });
  const shown =
    found.length <= mostResults
      ? found
      : found.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning')).slice(0, mostResults);
  const occurrence = counting();
  const run = {
    tool: {
      driver: {
        name: 'heyan',
        version: report.run.heyan.version,
        rules: report.checks.map((check) => sarifRule(check, report)),
      },
    },
    language: report.language,
    columnKind: 'utf16CodeUnits',
    // What stands before the last stroke is the category: of two platforms one does not replace the other's results.
    automationDetails: { id: `heyan/${encodeURIComponent(report.target.platformId.toWellFormed())}/` },
    invocations: [
      {
        executionSuccessful: report.verdict !== 'error' && report.run.endedAt !== null,
        ...time('startTimeUtc', report.run.startedAt),
        ...time('endTimeUtc', report.run.endedAt),
        ...notifications(found.length - shown.length, report),
      },
    ],
    results: shown.map((one) => result(one, occurrence, report)),
    properties: {
      verdict: report.verdict,
      levels: levelVerdicts(report),
      gate: report.gate,
      target: neutralize(report.target.url),
      profile: `${report.profile.id} ${report.profile.version} ${report.profile.hash}`,
    },
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
};
