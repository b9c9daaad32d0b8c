import type { Language, Localized } from '../../spec/localized.ts';
import type { AnsweredItem } from './answeredItems.ts';

const words = {
  supported: { 'zh-CN': '支持', en: 'supported' },
  follows: { 'zh-CN': '采用', en: 'follows' },
  'own-value': { 'zh-CN': '自有取值', en: 'own value' },
  'not-supported': { 'zh-CN': '不支持', en: 'not supported' },
  none: { 'zh-CN': '未答复', en: 'not answered' },
} as const satisfies Readonly<Record<string, Localized>>;

// What a candidate wrote may hold terminal commands; none reaches the terminal.
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');
const shownValue = (value: unknown): string => plain(typeof value === 'string' ? value : JSON.stringify(value));

/** What a platform answered to an item, in words: the value that it follows, its own, or why it does without. */
export const answerText = (
  { answer, profileValue }: Pick<AnsweredItem, 'answer' | 'profileValue'>,
  language: Language,
): string => {
  const word = words[answer?.answer ?? 'none'][language];
  if (answer?.answer === 'own-value') return `${word} ${shownValue(answer.value)}`;
  if (answer?.answer === 'not-supported') return `${word}${language === 'en' ? ': ' : '：'}${plain(answer.reason)}`;
  return answer?.answer === 'follows' ? `${word} ${shownValue(profileValue)}` : word;
};
