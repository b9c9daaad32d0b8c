import type { Localized } from './localized.ts';

/** What is wrong with a text that should exist in both languages; empty when nothing. `where` names the text. */
export const localizedProblems = (where: string, text: Partial<Localized>): readonly string[] => {
  const chinese = text['zh-CN']?.trim() ?? '';
  const english = text.en?.trim() ?? '';
  const problems: string[] = [];
  if (chinese === '') problems.push(`${where}: no Chinese text`);
  else if (!/\p{Script=Han}/u.test(chinese)) problems.push(`${where}: the Chinese text holds no Chinese`);
  if (english === '') problems.push(`${where}: no English text`);
  // A technical term of Chinese may be quoted in English, a whole sentence may not.
  else if (/\p{Script=Han}{8}/u.test(english)) problems.push(`${where}: the English text is Chinese`);
  return problems;
};
