import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { baselineOf } from '../../reports/baseline/baselineOf.ts';
import { OutputError } from '../../reports/outputError.ts';
import { readReport } from '../../reports/report/readReport.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { writeNewJson } from '../console/writeNewJson.ts';
import type { CommandInput } from './command.ts';

/** `heyan baseline [REPORT]`: what a run violated, as a file that later runs are compared with. Only of a whole run that came to its end. */
export const baselineCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const named = line.positionals[0] ?? 'reports/latest';
  const report = await readReport(resolve(named));
  const unfit = report.verdict === 'error' || report.run.endedAt === null || report.reason === 'interrupted';
  if (unfit || report.run.selection.length > 0)
    throw new UsageError('HEYAN_BASELINE_INVALID', {
      'zh-CN': unfit
        ? `${named} 的运行没有正常结束，不能作为基线。`
        : `${named} 只运行了部分检查（${report.run.selection.join('、')}），不能作为基线。`,
      en: unfit
        ? `The run of ${named} did not come to its end and cannot be a baseline.`
        : `The run of ${named} examined a selection only (${report.run.selection.join(', ')}) and cannot be a baseline.`,
    });
  const baseline = baselineOf(report);
  const file = resolve(line.text('out') ?? 'heyan.baseline.json');
  if (line.on('update'))
    try {
      writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
    } catch (error) {
      throw error instanceof Error ? new OutputError(file, error) : error;
    }
  else writeNewJson(file, baseline);
  const count = baseline.expected.length;
  output.say(
    language === 'en' ? `${file}: ${count} checks are expected to fail.` : `${file}：预期 ${count} 项检查不通过。`,
  );
  return 0;
};
