import type { Language } from '../../spec/localized.ts';
import type { RunVerdict, Verdict } from '../../suites/engine/verdict/verdict.ts';
import { openRequirements } from '../report/openRequirements.ts';
import type { Report, ReportedRequirement } from '../report/report.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { reproduceCommand } from '../text/reproduceCommand.ts';
import { runVerdictTexts } from '../text/runVerdictTexts.ts';
import { verdictMeaning } from '../text/verdictMeaning.ts';
import type { WrittenReports } from '../writeReports.ts';
import { displayWidth } from './displayWidth.ts';
import { formatFinding } from './formatFinding.ts';
import { padDisplay } from './padDisplay.ts';
import { style, type Tone } from './style.ts';
import { summaryFacts } from './summaryFacts.ts';
import { wrapDisplay } from './wrapDisplay.ts';

export interface SummaryOptions {
  /** Where the reports are; printed last. */
  readonly files?: WrittenReports['files'];
  /** Terminal colours; default none. */
  readonly color?: boolean;
  /** Terminal cells per line; default 100. */
  readonly width?: number;
}

const tones: Readonly<Record<RunVerdict, readonly [Tone, string]>> = {
  conformant: ['good', '✓'],
  nonconformant: ['bad', '✗'],
  incomplete: ['caution', '?'],
  error: ['bad', '⚠'],
};

const marks: { readonly failed: readonly [string, Tone] } & Readonly<
  Partial<Record<Verdict, readonly [string, Tone]>>
> = { failed: ['✗', 'bad'], warning: ['!', 'caution'], error: ['⚠', 'bad'] };

/** More than this is read in the HTML report. */
const mostChecks = 8;
const mostFindings = 3;

/** What a person reads when a run ends, in one language, without a final line end. */
export const formatSummary = (untrusted: Report, language: Language, options: SummaryOptions = {}): string => {
  const report = neutralizeAll(untrusted);
  const paint = style(options.color ?? false);
  const width = options.width ?? 100;
  const colon = language === 'en' ? ':' : '：';
  const out: string[] = [];
  const indented = (text: string, indent: string, tone?: Tone): void => {
    for (const line of wrapDisplay(text, width - indent.length))
      out.push(indent + (tone === undefined ? line : paint(tone, line)));
  };

  const [tone, sign] = tones[report.verdict];
  const { name } = runVerdictTexts[report.verdict];
  out.push(paint('strong', paint(tone, `${sign} ${name[language]}`)));
  indented(
    (report.detail ?? (report.reason === null ? verdictMeaning(report) : reasonText(report.reason)))[language],
    '  ',
  );
  if (report.run.selection.length > 0) indented(pageTexts.selectionOnly[language], '  ', 'caution');
  out.push('');
  const facts = summaryFacts(report, language);
  const column = Math.max(...facts.map(([label]) => displayWidth(label[language]))) + 2;
  for (const [label, text] of facts)
    for (const [at, line] of wrapDisplay(text, width - column - 2).entries())
      out.push(`  ${paint('quiet', padDisplay(at === 0 ? label[language] : '', column))}${line}`);

  const deciding = (title: string, requirements: readonly ReportedRequirement[], requirementTone: Tone): void => {
    if (requirements.length === 0) return;
    out.push('', paint('strong', title));
    const clauseColumn = Math.max(...requirements.map((requirement) => displayWidth(requirement.clause))) + 2;
    for (const requirement of requirements) {
      const reason =
        requirement.verdict === 'failed' || requirement.reason === null
          ? ''
          : paint('quiet', ` · ${reasonText(requirement.reason)[language]}`);
      out.push(`  ${paint(requirementTone, padDisplay(requirement.clause, clauseColumn))}${requirement.id}${reason}`);
      indented(requirement.statement[language], ' '.repeat(clauseColumn + 2));
    }
  };
  deciding(
    pageTexts.violated[language],
    report.requirements.filter((requirement) => requirement.verdict === 'failed'),
    'bad',
  );
  if (report.verdict === 'incomplete') deciding(pageTexts.open[language], openRequirements(report), 'caution');

  const telling = [
    ...report.checks.filter((check) => check.verdict === 'failed'),
    ...report.checks.filter((check) => check.verdict === 'error'),
    ...report.checks.filter((check) => check.verdict === 'warning'),
  ];
  if (telling.length > 0) out.push('', paint('strong', pageTexts.findings[language]));
  for (const check of telling.slice(0, mostChecks)) {
    const [mark, markTone] = marks[check.verdict] ?? marks.failed;
    out.push(
      `  ${paint(markTone, mark)} ${paint('strong', check.id)} ${paint('quiet', `(${check.clauses.join(', ')})`)}`,
    );
    indented(check.title[language], '    ', 'quiet');
    if (check.findings.length === 0) indented(checkExplanation(check)[language], '    ');
    for (const finding of check.findings.slice(0, mostFindings)) out.push(...formatFinding(finding, language, width));
    if (check.findings.length > mostFindings)
      out.push(`    … +${check.findings.length - mostFindings} ${pageTexts.others[language]}`);
    // The last request of the first finding is mostly the one that was answered wrongly; lines are left whole to be copied.
    const curl = check.findings.find((finding) => finding.curl !== undefined)?.curl?.at(-1);
    if (curl !== undefined)
      out.push(
        `      ${paint('quiet', `${pageTexts.offendingRequest[language]}${colon}`)}`,
        ...curl.split('\n').map((line) => paint('quiet', `        ${line}`)),
      );
    out.push(
      `      ${paint('quiet', `${pageTexts.reproduce[language]}${colon}${language === 'en' ? ' ' : ''}${reproduceCommand(report, check.id)}`)}`,
    );
  }
  if (telling.length > mostChecks) out.push(`  … +${telling.length - mostChecks} ${pageTexts.others[language]}`);

  if (options.files !== undefined) {
    out.push('', paint('strong', pageTexts.reports[language]));
    for (const kind of ['html', 'report', 'junit'] as const) out.push(`  ${options.files[kind]}`);
  }
  return out.join('\n');
};
