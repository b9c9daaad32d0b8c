import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { probableFlag } from './probableFlag.ts';
import { runFlags } from './runFlags.ts';

/** So near to these no flag of vitest is. */
const whom = ['target', 'reference', 'config', 'platform', 'fault', 'front-database'] as const;
const shortest = 5;

/**
 * Whether what follows `npm test --` is about a platform to examine, or about our own tests. Throws a `UsageError` for what seems to be the
 * one and would be taken for the other: vitest filters its files by any word, an address too.
 */
export const isAboutCandidate = (words: readonly string[]): boolean => {
  const own: readonly string[] = runFlags;
  if (words.some((word) => own.includes(/^--([^=.]+)/.exec(word)?.[1] ?? ''))) return true;
  for (const [at, word] of words.entries()) {
    const isFlag = word.startsWith('-');
    const name = word.replace(/^-+/, '').replace(/[=:：＝].*$/u, '');
    const meant = isFlag
      ? name.length >= shortest && nearestWord(name, whom) !== undefined
        ? probableFlag(word, whom)
        : undefined
      : // What stands after a flag is perhaps its value.
        words[at - 1]?.startsWith('-') === true
        ? undefined
        : probableFlag(word, /^https?:|^[^\w./]/.test(word) ? whom : []);
    if (meant !== undefined)
      throw new UsageError('HEYAN_ARGUMENT_STRAY', {
        'zh-CN': `npm test 不接受参数“${word}”；是否应为 npm test -- ${meant}。`,
        en: `npm test takes no argument "${word}"; did you mean npm test -- ${meant}.`,
      });
  }
  return false;
};
