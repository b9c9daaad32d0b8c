import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { compareReports } from '../../reports/compare/compareReports.ts';
import { formatComparison } from '../../reports/compare/formatComparison.ts';
import { renderComparisonHtml } from '../../reports/compare/renderComparisonHtml.ts';
import { OutputError } from '../../reports/outputError.ts';
import { readReport } from '../../reports/report/readReport.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

/** `heyan compare A B`: what has changed from one run to another. Exit code 1 when something that was right no longer is. */
export const compareCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [before, after] = line.positionals;
  if (before === undefined || after === undefined) {
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出两次运行的报告：heyan compare 之前 之后。',
      en: 'Name the reports of two runs: heyan compare BEFORE AFTER.',
    });
  }
  const comparison = compareReports(await readReport(resolve(before)), await readReport(resolve(after)));
  const out = line.text('out');
  if (out !== undefined) {
    try {
      makeDirectory(out);
      writeFileSync(join(out, 'comparison.html'), renderComparisonHtml(comparison, language));
    } catch (error) {
      throw error instanceof Error ? new OutputError(resolve(out), error) : error;
    }
  }
  output.print(
    line.on('json')
      ? JSON.stringify(comparison, null, 2)
      : formatComparison(comparison, language, { color: output.color, width: output.width }),
  );
  return comparison.regressed ? 1 : 0;
};
