import { join, resolve } from 'node:path';
import { checks } from '../../suites/checks.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { readRecord } from '../running/readRecord.ts';
import { replayComparison } from '../running/replayComparison.ts';
import { replayExchange } from '../running/replayExchange.ts';
import { replayWords } from '../console/replayWords.ts';
import { runCommand } from './runCommand.ts';
import { runFlags } from '../line/runFlags.ts';
import { runSettings } from '../line/runSettings.ts';

const knownCheck = (id: string | undefined): string => {
  if (id === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出要重放的检查：heyan replay CHECK。',
      en: 'Name the check to replay: heyan replay CHECK.',
    });
  const known = [...checks, ...monitoringChecks].map((check) => check.id);
  if (known.includes(id)) return id;
  const near = nearestWord(id, known);
  throw new UsageError('HEYAN_ID_UNKNOWN', {
    'zh-CN': `没有检查“${id}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
    en: `There is no check "${id}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  });
};

const storedRun = (out: string): RunRecord => {
  const record = readRecord(join(out, 'run.ndjson'));
  if (record !== undefined) return record;
  throw new UsageError('HEYAN_RECORD_MISSING', {
    'zh-CN': `${out} 中没有可重放的运行记录 run.ndjson。`,
    en: `There is no run record run.ndjson to replay in ${out}.`,
  });
};

/**
 * `heyan replay CHECK`: one check again as the run in `--out` (default reports/latest) made it: same target, faults, seed,
 * strictness, browser, front database, profile and waivers; then says whether the stored findings show themselves again.
 * Writes to a folder `replay` beside that run's reports. With `--exchange=N` only the N-th HTTP exchange of its evidence.
 */
export const replayCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const id = knownCheck(line.positionals[0]);
  const out = resolve(line.text('out') ?? 'reports/latest');
  const stored = storedRun(out);
  const again = join(out, 'replay');
  const words = [...replayWords(stored.header, line), `--only=${id}`, `--out=${again}`];
  if (line.on('json')) output.reserveStdout();
  const number = line.number('exchange');
  if (number !== undefined && stored.header.target.kind === 'monitoring-platform')
    throw new UsageError('HEYAN_EVIDENCE_UNKNOWN', {
      'zh-CN': '检测运行监测平台的单次交互不能单独重发，请去掉 --exchange 重放整项检查。',
      en: 'Single exchanges with a monitoring platform are not sent again; leave out --exchange to replay the whole check.',
    });
  if (number !== undefined)
    return replayExchange({ id, number, stored, words, json: line.on('json'), language, output });

  output.say(`heyan run ${words.join(' ')}`);
  const repeatedLine = parseCommandLine([...words, ...(line.on('json') ? ['--json'] : [])], runFlags);
  const settings = await runSettings(repeatedLine, process.cwd());
  const code = await runCommand({ line: repeatedLine, language, output }, settings);
  const repeated = readRecord(join(again, 'run.ndjson'));
  if (repeated !== undefined) for (const text of replayComparison(stored, repeated, id)) output.say(text[language]);
  return code;
};
