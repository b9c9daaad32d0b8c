import { targetWords } from '../../reports/text/targetWords.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';

/** What may be said anew when a run is repeated. */
const replaceable = ['config', 'profile', 'waivers', 'front-database'] as const;

/** The words that make a run as its header tells; what `line` says goes before. Throws a `UsageError` where a password is wanted that no record keeps. */
export const replayWords = (
  { target, seed, gate, browser, flags = [] }: RunHeader,
  line: CommandLine,
): readonly string[] => {
  const given = replaceable.flatMap((name) => {
    const value = line.text(name);
    return value === undefined ? [] : [{ name, word: `--${name}=${value}` }];
  });
  const kept = flags.filter((flag) => !given.some(({ name }) => flag.startsWith(`--${name}=`)));
  const incomplete = kept.find((flag) => flag.includes('[redacted]'));
  if (incomplete !== undefined)
    throw new UsageError('HEYAN_FLAG_NOT_KEPT', {
      'zh-CN': `那次运行带有 ${incomplete}。`,
      en: `That run had ${incomplete}.`,
    });
  return [
    ...targetWords(target),
    `--seed=${seed}`,
    `--browser=${browser}`,
    `--gate=${gate}`,
    ...kept,
    ...given.map(({ word }) => word),
  ];
};
