import { ownCommand } from '../../fixtures/starting/ownCommand.ts';
import type { Report } from '../report/report.ts';
import { shellQuote } from './shellQuote.ts';
import { targetWords } from './targetWords.ts';

/** One command that runs one check of this report again, against the same target. */
export const reproduceCommand = (report: Report, checkId: string): string => {
  const { target, run } = report;
  const options = [
    ...targetWords(target),
    `--only=${checkId}`,
    ...(run.browser === 'chromium' ? ['--browser=chromium'] : []),
    ...run.flags,
  ];
  return [`${ownCommand} run`, ...options.map(shellQuote)].join(' ');
};
