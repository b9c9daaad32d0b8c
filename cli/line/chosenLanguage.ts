import type { Language } from '../../spec/localized.ts';

/**
 * `--lang`, then HEYAN_LANG, then zh-CN. Read before the command line is parsed, so that even what is wrong with it is said in the
 * right language. LANG is not asked: machines of Chinese users say C or en_US as often as zh_CN.
 */
export const chosenLanguage = (
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted =
    at === -1 ? environment['HEYAN_LANG'] : words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
};
