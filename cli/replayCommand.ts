import { join, resolve } from 'node:path';
import { checks } from '../suites/checks.ts';
import { nearestWord } from '../spec/nearestWord.ts';
import { UsageError } from '../suites/engine/usageError.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from './exitCode.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { readRecord } from './readRecord.ts';
import { runCommand } from './runCommand.ts';
import { runFlags } from './runFlags.ts';

/**
 * `heyan replay CHECK`: one check again as the last run in `--out` (default reports/latest) made it: same target, faults, seed, strictness
 * and browser. Writes to a folder `replay` beside that run's reports.
 */
export const replayCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [id] = line.positionals;
  if (id === undefined) throw new UsageError('HEYAN_ARGUMENT_MISSING', { 'zh-CN': '请给出要重放的检查：heyan replay CHECK。', en: 'Name the check to replay: heyan replay CHECK.' });
  if (!checks.some((check) => check.id === id)) {
    const near = nearestWord(
      id,
      checks.map((check) => check.id),
    );
    throw new UsageError('HEYAN_ID_UNKNOWN', {
      'zh-CN': `没有检查“${id}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
      en: `There is no check "${id}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
    });
  }
  const out = resolve(line.text('out') ?? 'reports/latest');
  const header = readRecord(join(out, 'run.ndjson'))?.header;
  if (header === undefined) {
    throw new UsageError('HEYAN_RECORD_MISSING', { 'zh-CN': `${out} 中没有可重放的运行记录 run.ndjson。`, en: `There is no run record run.ndjson to replay in ${out}.` });
  }
  const { target, seed, strict, browser } = header;
  const at = target.origin === 'external' ? [`--target=${target.url}`] : [`--platform=${target.kind}`, ...target.faults.map((fault) => `--fault=${fault}`)];
  const config = line.text('config');
  const words = [...at, `--only=${id}`, `--seed=${seed}`, `--browser=${browser}`, `--out=${join(out, 'replay')}`, ...(strict ? ['--strict'] : []), ...(config === undefined ? [] : [`--config=${config}`])];
  output.say(`heyan run ${words.join(' ')}`);
  return runCommand({ line: parseCommandLine(words, runFlags), language, output });
};
