import type { Report } from '../report/report.ts';
import { continuedLines } from '../text/continuedLines.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import type { SummaryWriter } from './summaryWriter.ts';

/** How things stand together with what the run carries over; nothing of a run that continues no other. */
export const writeContinued = (report: Report, out: SummaryWriter): void => {
  if (report.continues === undefined) return;
  out.heading(pageTexts.continuesTitle);
  for (const line of continuedLines(report, report.continues)) out.wrapped(line, '  ');
  out.wrapped(pageTexts.continuesMeaning, '  ', { tone: 'quiet' });
};
