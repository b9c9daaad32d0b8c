import { hostileFamily } from '../../fixtures/hostile/hostileFamily.ts';
import { startHostile } from '../../fixtures/hostile/startHostile.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { CommandInput } from '../commands/command.ts';
import { aborted } from '../console/aborted.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

const unknown = (name: string): UsageError => {
  const near = nearestWord(
    name,
    hostileFamily.map((one) => one.name),
  );
  return new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--hostile 应为 list 所列之一，实为“${name}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
    en: `--hostile expects one of those that list names, but got "${name}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  });
};

/** `heyan access-platform --hostile=NAME`: a candidate that means harm, until it is told to stop; `list` and `?` name them all. */
export const hostilePlatform = async (
  name: string,
  { language, output }: Pick<CommandInput, 'language' | 'output'>,
): Promise<ExitCode> => {
  if (name === 'list' || name === '?') {
    for (const { name: id, what, must, exits } of hostileFamily)
      output.print(`${id}\n  ${what[language]}\n  → ${must[language]} (exit ${exits.join(' | ')})`);
    return 0;
  }
  const member = hostileFamily.find((one) => one.name === name);
  if (member === undefined) throw unknown(name);
  const stop = stopSignal();
  const candidate = await unlessStopped(
    stop,
    () => startHostile(member),
    (late) => late.close(),
  );
  if (candidate === undefined) return 0;
  output.print(JSON.stringify({ url: candidate.url, hostile: member.name, exits: member.exits }));
  await aborted(stop);
  await candidate.close();
  return 0;
};
