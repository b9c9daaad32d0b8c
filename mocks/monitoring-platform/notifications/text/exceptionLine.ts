import type { Language } from '../../../../spec/localized.ts';
import type { NoticedException } from '../contract/noticedException.ts';
import { noticeWords } from './noticeWords.ts';
import { plainLine } from './plainLine.ts';
import { shownDuration } from './shownDuration.ts';
import { shownMinute } from './shownMinute.ts';

/** One exception in one line: what is wrong, what was expected and came, and since when. */
export const exceptionLine = (one: NoticedException, language: Language): string => {
  const words = noticeWords[language];
  const { expected, actual, brokenMs, since } = one;
  return [
    `${words.aspect[one.aspect]} · ${plainLine(one.message[language])}`,
    ...(one.subject === '' ? [] : [plainLine(one.subject, 120)]),
    ...(expected === '' && actual === ''
      ? []
      : [words.expected(plainLine(expected, 60) || '—', plainLine(actual, 60) || '—')]),
    words.since(shownMinute(since)),
    ...(brokenMs === null ? [] : [words.broken(shownDuration(brokenMs, language))]),
  ].join(language === 'en' ? '; ' : '；');
};
