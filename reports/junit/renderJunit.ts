import { channelOrder } from '../report/channelOrder.ts';
import { checkLevel } from '../report/checkLevel.ts';
import { levelVerdicts } from '../report/levelVerdicts.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { findingText } from '../text/findingText.ts';
import { neutralizeLine } from '../text/neutralizeLine.ts';
import { reproduceCommand } from '../text/reproduceCommand.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';
import { waiverText } from '../text/waiverText.ts';
import { escapeXml } from './escapeXml.ts';
import { withoutAttachments } from './withoutAttachments.ts';

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
};

const seconds = (milliseconds: number | null): string => ((milliseconds ?? 0) / 1_000).toFixed(3);

const lines = (...elements: readonly string[]): string => `\n${elements.join('\n')}\n`;

/** Jenkins' schema knows properties of suites only; in the output of a case this line is the custom for one of its own. */
const facts = (check: ReportedCheck, report: Report): string =>
  [
    ['verdict', check.verdict],
    ['verifies', check.verifies.join(' ')],
    ['clauses', check.clauses.join(' ')],
    ['basis', check.basis],
    ['level', checkLevel(check, report) ?? 'none'],
  ]
    .map(([name = '', value = '']) => `[[PROPERTY|heyan.${name}=${neutralizeLine(withoutAttachments(value))}]]`)
    .join('\n');

/** What a reader of JUnit must not take for a pass has an element of its own: failure, error or skipped. */
const outcome = (check: ReportedCheck, report: Report): readonly string[] => {
  const { language } = report;
  const explanation = (check.waiver === undefined ? checkExplanation(check) : waiverText(check.waiver))[language];
  const findings = withoutAttachments(check.findings.map((finding) => findingText(finding, language)).join('\n\n'));
  const output = (said: string): string =>
    tag('system-out', {}, escapeXml([facts(check, report), said].filter((part) => part !== '').join('\n')));
  switch (check.verdict) {
    case 'failed':
      return [
        tag(
          'failure',
          { message: check.findings[0]?.message[language] ?? explanation, type: check.findings[0]?.code ?? 'failed' },
          escapeXml(`${findings}\n\n${reproduceCommand(report, check.id)}`),
        ),
        output(''),
      ];
    case 'error':
      return [
        tag('error', { message: explanation, type: check.reason ?? 'suite-error' }, escapeXml(findings || explanation)),
        output(''),
      ];
    case 'inconclusive':
    case 'not-applicable':
    case 'waived':
      return [
        tag('skipped', { message: `${verdictTexts[check.verdict].name[language]}: ${explanation}` }),
        output(findings),
      ];
    default:
      return [
        output(
          findings === '' && check.verdict === 'passed'
            ? ''
            : `${verdictTexts[check.verdict].name[language]}: ${findings || withoutAttachments(explanation)}`,
        ),
      ];
  }
};

const testcase = (check: ReportedCheck, report: Report): string =>
  tag(
    'testcase',
    {
      classname: `heyan.${check.channel}`,
      name: `${check.id} ${check.title[report.language]}`,
      time: seconds(check.durationMs),
    },
    lines(...outcome(check, report)),
  );

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

/** `junit.xml` (valid by Jenkins' junit-10.xsd): a testsuite per channel (and per platform, when several were examined), a testcase per check. */
export const renderJunit = (...reports: readonly [Report, ...Report[]]): string => {
  const [first, ...others] = reports;
  const all = counts(reports.flatMap((report) => report.checks));
  const extra = reports.filter((report) => report.reason === 'cut-off').length;
  const time = seconds(reports.reduce((sum, report) => sum + (report.run.durationMs ?? 0), 0));
  const inside = reports.flatMap((report) => suites(report, others.length === 0 ? '' : `${report.target.platformId}.`));
  // Of its root the schema knows no more than these.
  const totals = { tests: all.tests + extra, failures: all.failures, errors: all.errors + extra, time };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', { name: `heyan ${first.target.name}`, ...totals }, lines(...inside))}\n`;
};
