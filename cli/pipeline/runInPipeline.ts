import type { WrittenReports } from '../../reports/writeReports.ts';
import { baselineOutcome } from '../../reports/baseline/baselineOutcome.ts';
import { baselineText } from '../../reports/baseline/baselineText.ts';
import { compareBaseline } from '../../reports/baseline/compareBaseline.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { CommandInput } from '../commands/command.ts';
import { runCommand } from '../commands/runCommand.ts';
import { describeError } from '../console/describeError.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { createPipelineLog } from './createPipelineLog.ts';
import { pipelineOf } from './pipelineOf.ts';
import { loadBaseline } from './loadBaseline.ts';

const otherPlatform = (file: string, expected: string, got: string): UsageError =>
  new UsageError('HEYAN_BASELINE_INVALID', {
    'zh-CN': `基线 ${file} 属于平台 ${expected}，而检测的是 ${got}。`,
    en: `The baseline ${file} is that of ${expected}, but ${got} was examined.`,
  });

/** `heyan run` as a CI system wants it: its outcome beside the baseline, and what GitHub and GitLab are told. */
export const runInPipeline = async (
  input: CommandInput,
  settings: RunSettings,
  signal?: AbortSignal,
): Promise<ExitCode> => {
  const { line, language, output } = input;
  const file = line.text('baseline');
  const baseline = file === undefined ? undefined : loadBaseline(file);
  const log = createPipelineLog({
    pipeline: pipelineOf(process.env),
    language,
    environment: process.env,
    write: (text) => void (line.on('json') ? process.stderr : process.stdout).write(text),
  });
  const outcomeOf = ({ report }: WrittenReports) => {
    const { platformId, kind } = report.target;
    if (baseline === undefined) return report.gate.outcome;
    if (baseline.target.platformId !== platformId || baseline.target.kind !== kind)
      throw otherPlatform(
        file ?? '',
        `${baseline.target.platformId} (${baseline.target.kind})`,
        `${platformId} (${kind})`,
      );
    const comparison = compareBaseline(baseline, report);
    output.say(`\n${baselineText(comparison)[language]}`);
    return baselineOutcome(comparison, report);
  };
  let code: ExitCode = 2;
  let thrown = false;
  log.begin();
  try {
    const ended = (written: readonly WrittenReports[]): ExitCode => {
      const outcomes = written.map(outcomeOf);
      log.reported(
        written.map(({ report }) => report),
        settings.out,
      );
      return exitCode(outcomes);
    };
    code = await runCommand(input, settings, { ended, ...(signal && { signal }) });
    return code;
  } catch (error) {
    thrown = true;
    code = describeError(error, language).exitCode;
    throw error;
  } finally {
    log.end(code, thrown);
  }
};
