import type { Localized } from '../../spec/localized.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { reproduceCommand } from '../text/reproduceCommand.ts';
import { formatFinding } from './formatFinding.ts';
import type { Tone } from './style.ts';
import type { SummaryWriter } from './summaryWriter.ts';

/** More than this is read in the HTML report. */
const mostChecks = 8;
const mostFindings = 3;

const marks: Readonly<Partial<Record<Verdict, readonly [string, Tone]>>> = {
  warning: ['!', 'caution'],
  error: ['⚠', 'bad'],
  waived: ['○', 'caution'],
};

const writeCheck = (check: ReportedCheck, report: Report, out: SummaryWriter): void => {
  const { language, paint, width } = out;
  const colon = language === 'en' ? ': ' : '：';
  const [mark, tone] = marks[check.verdict] ?? ['✗', 'bad'];
  out.line(`  ${paint(tone, mark)} ${paint('strong', check.id)} ${paint('quiet', `(${check.clauses.join(', ')})`)}`);
  out.wrapped(check.title, '    ', { tone: 'quiet' });
  if (check.findings.length === 0) out.wrapped(checkExplanation(check), '    ');
  for (const finding of check.findings.slice(0, mostFindings))
    for (const line of formatFinding(finding, language, width)) out.line(line);
  if (check.findings.length > mostFindings)
    out.line(`    … +${check.findings.length - mostFindings} ${pageTexts.others[language]}`);
  // The last request of the first finding is mostly the one that was answered wrongly; lines are left whole to be copied.
  const curl = check.findings.find((finding) => finding.curl !== undefined)?.curl?.at(-1);
  if (curl !== undefined && check.verdict !== 'warning') {
    out.line(`      ${paint('quiet', `${pageTexts.offendingRequest[language]}${colon.trimEnd()}`)}`);
    for (const line of curl.split('\n')) out.line(paint('quiet', `        ${line}`));
  }
  out.line(`      ${paint('quiet', `${pageTexts.reproduce[language]}${colon}${reproduceCommand(report, check.id)}`)}`);
};

/** Findings that violate something, then what broke, then warnings. */
export const writeFindings = (report: Report, out: SummaryWriter): void => {
  const { language } = out;
  const list = (title: Localized, checks: readonly ReportedCheck[]): void => {
    if (checks.length === 0) return;
    out.heading(title);
    for (const check of checks.slice(0, mostChecks)) writeCheck(check, report, out);
    if (checks.length > mostChecks) out.line(`  … +${checks.length - mostChecks} ${pageTexts.others[language]}`);
  };
  const having = (verdict: Verdict): readonly ReportedCheck[] =>
    report.checks.filter((check) => check.verdict === verdict);
  list(pageTexts.findings, [...violatingChecks(report), ...having('error')]);
  list(pageTexts.warnings, having('warning'));
};
