import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { checkLevel } from '../report/checkLevel.ts';
import { levelVerdicts } from '../report/levelVerdicts.ts';
import { stableUuid } from '../report/stableUuid.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { findingText } from '../text/findingText.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** CTRF knows five outcomes; `rawStatus` keeps ours. A warning is neither pass nor failure, nor is an error of the suite. */
const statuses: Readonly<Record<Verdict, Status>> = {
  passed: 'passed',
  attested: 'passed',
  failed: 'failed',
  warning: 'other',
  error: 'other',
  inconclusive: 'skipped',
  'not-applicable': 'skipped',
  waived: 'skipped',
};

const test = (check: ReportedCheck, report: Report): Readonly<Record<string, unknown>> => {
  const start = Date.parse(check.startedAt);
  return {
    id: stableUuid(`check ${check.id}`),
    name: `${check.id} ${check.title[report.language]}`,
    status: statuses[check.verdict],
    duration: Math.round(check.durationMs),
    ...(Number.isNaN(start) ? {} : { start, stop: start + Math.round(check.durationMs) }),
    suite: [check.channel],
    ...(check.verdict === 'passed'
      ? {}
      : { message: check.findings[0]?.message[report.language] ?? checkExplanation(check)[report.language] }),
    ...(check.findings.length === 0
      ? {}
      : { trace: check.findings.map((finding) => findingText(finding, report.language)).join('\n\n') }),
    rawStatus: check.verdict,
    tags: [...check.verifies, ...check.clauses],
    type: 'conformance',
    extra: {
      checkId: check.id,
      verifies: check.verifies,
      clauses: check.clauses,
      basis: check.basis,
      level: checkLevel(check, report),
      reason: check.reason,
      ...(check.waiver === undefined ? {} : { waiver: check.waiver }),
    },
  };
};

/** `ctrf.json`, Common Test Report Format. */
export const renderCtrf = (report: Report): string => {
  const tests = report.checks.map((check) => test(check, report));
  const count = (status: Status): number => tests.filter((one) => one['status'] === status).length;
  const start = Date.parse(report.run.startedAt) || 0;
  const [osPlatform = ''] = report.run.environment.os.split(' ');
  const document = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    reportId: stableUuid(`run ${report.run.id}`),
    timestamp: report.run.endedAt ?? report.run.startedAt,
    generatedBy: 'heyan',
    results: {
      tool: { name: 'heyan', version: report.run.heyan.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: count('pending'),
        other: count('other'),
        suites: new Set(report.checks.map((check) => check.channel)).size,
        start,
        stop: start + Math.round(report.run.durationMs ?? 0),
        extra: {
          verdict: report.verdict,
          reason: report.reason,
          levels: levelVerdicts(report),
          gate: report.gate,
          testableShare: report.summary.testableShare,
        },
      },
      tests,
      environment: {
        reportName: 'heyan',
        appName: report.target.name,
        osPlatform,
        testEnvironment: report.target.url,
        extra: {
          target: report.target,
          profile: { id: report.profile.id, version: report.profile.version, hash: report.profile.hash },
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
