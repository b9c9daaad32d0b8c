import { channelOrder } from '../report/channelOrder.ts';
import { checkLevel } from '../report/checkLevel.ts';
import { levelVerdicts } from '../report/levelVerdicts.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { findingText } from '../text/findingText.ts';
import { reproduceCommand } from '../text/reproduceCommand.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';
import { waiverText } from '../text/waiverText.ts';
import { escapeXml } from './escapeXml.ts';

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
};

const seconds = (milliseconds: number | null): string => ((milliseconds ?? 0) / 1_000).toFixed(3);

const lines = (...elements: readonly string[]): string => `\n${elements.join('\n')}\n`;

/** What a reader of JUnit must not take for a pass has an element of its own: failure, error or skipped. */
const outcome = (check: ReportedCheck, report: Report): readonly string[] => {
  const { language } = report;
  const explanation = (check.waiver === undefined ? checkExplanation(check) : waiverText(check.waiver))[language];
  const findings = check.findings.map((finding) => findingText(finding, language)).join('\n\n');
  switch (check.verdict) {
    case 'failed':
      return [
        tag(
          'failure',
          { message: check.findings[0]?.message[language] ?? explanation, type: check.findings[0]?.code ?? 'failed' },
          escapeXml(`${findings}\n\n${reproduceCommand(report, check.id)}`),
        ),
      ];
    case 'error':
      return [
        tag('error', { message: explanation, type: check.reason ?? 'suite-error' }, escapeXml(findings || explanation)),
      ];
    case 'inconclusive':
    case 'not-applicable':
    case 'waived':
      return [
        tag('skipped', { message: `${verdictTexts[check.verdict].name[language]}: ${explanation}` }),
        ...(findings === '' ? [] : [tag('system-out', {}, escapeXml(findings))]),
      ];
    default:
      return findings === '' && check.verdict === 'passed'
        ? []
        : [
            tag(
              'system-out',
              {},
              escapeXml(`${verdictTexts[check.verdict].name[language]}: ${findings || explanation}`),
            ),
          ];
  }
};

const testcase = (check: ReportedCheck, report: Report): string => {
  const properties = [
    tag('property', { name: 'heyan.verdict', value: check.verdict }),
    tag('property', { name: 'heyan.verifies', value: check.verifies.join(' ') }),
    tag('property', { name: 'heyan.clauses', value: check.clauses.join(' ') }),
    tag('property', { name: 'heyan.basis', value: check.basis }),
    tag('property', { name: 'heyan.level', value: checkLevel(check, report) ?? 'none' }),
  ];
  return tag(
    'testcase',
    {
      classname: `heyan.${check.channel}`,
      name: `${check.id} ${check.title[report.language]}`,
      time: seconds(check.durationMs),
    },
    lines(tag('properties', {}, ...properties), ...outcome(check, report)),
  );
};

/** JUnit has no place for a run's own facts but the properties of its testsuites. */
const runProperties = (report: Report): string => {
  const { core, full } = levelVerdicts(report);
  return tag(
    'properties',
    {},
    tag('property', { name: 'heyan.level.core', value: core }),
    tag('property', { name: 'heyan.level.full', value: full }),
    tag('property', { name: 'heyan.gate', value: report.gate.name }),
    tag('property', { name: 'heyan.gate.outcome', value: report.gate.outcome }),
  );
};

const counts = (
  checks: readonly ReportedCheck[],
): { readonly tests: number; readonly failures: number; readonly errors: number; readonly skipped: number } => {
  const count = (...verdicts: readonly string[]): number =>
    checks.filter((check) => verdicts.includes(check.verdict)).length;
  return {
    tests: checks.length,
    failures: count('failed'),
    errors: count('error'),
    skipped: count('inconclusive', 'not-applicable', 'waived'),
  };
};

/** A run that was cut off must not look green: one more case says so, as an error. */
const cutOff = (report: Report, name: string): readonly string[] =>
  report.reason === 'cut-off'
    ? [
        tag(
          'testsuite',
          { name, tests: 1, failures: 0, errors: 1, skipped: 0, time: '0.000' },
          lines(
            tag(
              'testcase',
              { classname: 'heyan.run', name: 'run.cut-off', time: '0.000' },
              tag('error', { message: report.detail?.[report.language] ?? 'cut-off', type: 'cut-off' }),
            ),
          ),
        ),
      ]
    : [];

const suites = (report: Report, prefix: string): readonly string[] => [
  ...channelOrder.flatMap((channel) => {
    const checks = report.checks.filter((check) => check.channel === channel);
    if (checks.length === 0) return [];
    const time = seconds(checks.reduce((sum, check) => sum + check.durationMs, 0));
    return [
      tag(
        'testsuite',
        {
          name: `${prefix}${channel}`,
          ...counts(checks),
          time,
          timestamp: report.run.startedAt,
          hostname: report.target.url,
        },
        lines(runProperties(report), ...checks.map((check) => testcase(check, report))),
      ),
    ];
  }),
  ...cutOff(report, `${prefix}run`),
];

/** `junit.xml`: a testsuite per channel (and per platform, when several were examined), a testcase per check. */
export const renderJunit = (...reports: readonly [Report, ...Report[]]): string => {
  const [first, ...others] = reports;
  const all = counts(reports.flatMap((report) => report.checks));
  const extra = reports.filter((report) => report.reason === 'cut-off').length;
  const totals = { ...all, tests: all.tests + extra, errors: all.errors + extra };
  const time = seconds(reports.reduce((sum, report) => sum + (report.run.durationMs ?? 0), 0));
  const inside = reports.flatMap((report) => suites(report, others.length === 0 ? '' : `${report.target.platformId}.`));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', { name: `heyan ${first.target.name}`, ...totals, time, timestamp: first.run.startedAt }, lines(...inside))}\n`;
};
