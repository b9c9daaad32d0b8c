import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { examineeText } from '../text/examineeText.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { neutralizeAll } from '../text/neutralizeAll.ts';
import type { WrittenReports } from '../writeReports.ts';
import { displayWidth } from './displayWidth.ts';
import { padDisplay } from './padDisplay.ts';
import { summaryFacts } from './summaryFacts.ts';
import { createSummaryWriter } from './summaryWriter.ts';
import { wrapDisplay } from './wrapDisplay.ts';
import { writeAttested } from './writeAttested.ts';
import { writeContinued } from './writeContinued.ts';
import { writeCoverage } from './writeCoverage.ts';
import { writeFindings } from './writeFindings.ts';
import { writeMissing } from './writeMissing.ts';
import { writeVerdicts } from './writeVerdicts.ts';
import { writeViolations } from './writeViolations.ts';

export interface SummaryOptions {
  /** Where the reports are. */
  readonly files?: WrittenReports['files'];
  /** Terminal colours; default none. */
  readonly color?: boolean;
  /** Terminal cells per line; default 100. */
  readonly width?: number;
}

/**
 * What a person reads when a run ends, in one language, without a final line end: whom it examined, the verdict of each level
 * and the gate, what is missing, what is violated, what was found; at last whom it examined, once more.
 */
export const formatSummary = (untrusted: Report, language: Language, options: SummaryOptions = {}): string => {
  const report = neutralizeAll(untrusted);
  const out = createSummaryWriter(language, options);
  const examinee = examineeText(report.target, language);

  out.wrapped(examinee, '', { tone: 'strong' });
  writeVerdicts(report, out);
  writeContinued(report, out);
  writeMissing(report, out);
  writeViolations(report, out);
  writeFindings(report, out);
  writeAttested(report, out);
  writeCoverage(report, out);

  out.line('');
  const facts = summaryFacts(report, language);
  const column = greatestOf(facts.map(([label]) => displayWidth(label[language]))) + 2;
  for (const [label, text] of facts)
    for (const [at, line] of wrapDisplay(text, out.width - column - 2).entries())
      out.line(`  ${out.paint('quiet', padDisplay(at === 0 ? label[language] : '', column))}${line}`);

  if (options.files !== undefined) {
    out.heading(pageTexts.reports);
    for (const kind of ['html', 'report', 'junit'] as const) out.line(`  ${options.files[kind]}`);
  }
  out.line('');
  out.wrapped(examinee, '', { tone: 'strong' });
  return out.lines.join('\n');
};
