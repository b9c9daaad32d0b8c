import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { compareReports } from '../../reports/compare/compareReports.ts';
import { compareSeries } from '../../reports/compare/compareSeries.ts';
import { formatComparison } from '../../reports/compare/formatComparison.ts';
import { formatSeries } from '../../reports/compare/formatSeries.ts';
import { renderComparisonHtml } from '../../reports/compare/renderComparisonHtml.ts';
import { renderSeriesHtml } from '../../reports/compare/renderSeriesHtml.ts';
import { withoutEvidence } from '../../reports/compare/withoutEvidence.ts';
import { OutputError } from '../../reports/outputError.ts';
import type { PastReport } from '../../reports/report/pastReport.ts';
import { readReport } from '../../reports/report/readReport.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

/** What came of a comparison, in the three forms it is told in. */
interface Compared {
  readonly data: object;
  readonly text: (options: { readonly color: boolean; readonly width: number }) => string;
  readonly page: () => string;
  readonly regressed: boolean;
}

const compared = (reports: readonly PastReport[], { language }: Pick<CommandInput, 'language'>): Compared => {
  const [before, after, ...more] = reports;
  if (before === undefined || after === undefined || more.length > 0) {
    const series = compareSeries(reports);
    return {
      data: series,
      text: (options) => formatSeries(series, language, options),
      page: () => renderSeriesHtml(series, language),
      regressed: series.regressed,
    };
  }
  const comparison = compareReports(before, after);
  return {
    data: comparison,
    text: (options) => formatComparison(comparison, language, options),
    page: () => renderComparisonHtml(comparison, language),
    regressed: comparison.regressed,
  };
};

/** `heyan compare A B …`: what has changed from one run to another, or over many. Exit code 1 when something that was right no longer is. */
export const compareCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.positionals.length < 2) {
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出至少两次运行的报告：heyan compare 之前 之后 …。',
      en: 'Name the reports of at least two runs: heyan compare BEFORE AFTER ….',
    });
  }
  // One after the other: each holds megabytes while it is read.
  const reports: PastReport[] = [];
  for (const path of line.positionals) reports.push(withoutEvidence(await readReport(resolve(path))));
  const { data, text, page, regressed } = compared(reports, { language });
  const out = line.text('out');
  if (out !== undefined) {
    try {
      makeDirectory(out);
      writeFileSync(join(out, 'comparison.html'), page());
    } catch (error) {
      throw error instanceof Error ? new OutputError(resolve(out), error) : error;
    }
  }
  output.print(line.on('json') ? JSON.stringify(data, null, 2) : text({ color: output.color, width: output.width }));
  return regressed ? 1 : 0;
};
