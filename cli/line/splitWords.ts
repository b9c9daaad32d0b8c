import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { flags } from './flags.ts';
import type { Flag } from './flags.ts';
import { runFlags } from './runFlags.ts';

/** vitest's own flags that make sense here; the second group takes a value. */
const vitestSwitches = [
  'watch',
  'w',
  'ui',
  'silent',
  'hideSkippedTests',
  'hide-skipped-tests',
  'color',
  'no-color',
  'passWithNoTests',
  'expandSnapshotDiff',
  'standalone',
];
const vitestValues = [
  't',
  'testNamePattern',
  'reporter',
  'reporters',
  'outputFile',
  'bail',
  'retry',
  'allowOnly',
  'logHeapUsage',
  'maxConcurrency',
  'sequence',
  'tagsFilter',
];

export interface SplitWords {
  readonly heyan: readonly string[];
  readonly vitest: readonly string[];
  /** Belong to neither: there is but one file to choose. */
  readonly positionals: readonly string[];
}

/** Sorts what follows `npm test --` into heyan's flags and vitest's. Throws a `UsageError` for a flag of neither. */
export const splitWords = (words: readonly string[]): SplitWords => {
  const heyan: string[] = [];
  const vitest: string[] = [];
  const positionals: string[] = [];
  const own: readonly string[] = runFlags;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const name = /^--?([^=.]+)/.exec(word)?.[1];
    const next = words[at + 1];
    const takesNext = !word.includes('=') && next !== undefined && !next.startsWith('-');
    if (name === undefined) positionals.push(word);
    else if (word.startsWith('--') && own.includes(name)) {
      heyan.push(word);
      const flag: Flag | undefined = flags[name as keyof typeof flags];
      if (takesNext && flag.kind !== 'switch') {
        heyan.push(next);
        at += 1;
      }
    } else if (vitestSwitches.includes(name) || name.startsWith('sequence')) vitest.push(word);
    else if (vitestValues.includes(name)) {
      vitest.push(word);
      if (takesNext) {
        vitest.push(next);
        at += 1;
      }
    } else {
      const near = nearestWord(name, [...own, ...vitestSwitches, ...vitestValues]);
      throw new UsageError('HEYAN_FLAG_UNKNOWN', {
        'zh-CN': `没有参数 ${word}${near === undefined ? '' : `；是否应为 --${near}`}。`,
        en: `There is no flag ${word}${near === undefined ? '' : `; did you mean --${near}`}.`,
      });
    }
  }
  return { heyan, vitest, positionals };
};
