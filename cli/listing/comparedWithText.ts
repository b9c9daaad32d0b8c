import type { Localized } from '../../spec/localized.ts';
import type { ComparedWith } from '../../suites/engine/verdict/basis.ts';

/** What a check compares with, in one line. */
export const comparedWithText = (compared: ComparedWith): Localized => {
  if (compared === 'text') return { 'zh-CN': '标准文本', en: 'text' };
  const values = compared.profile.join(', ');
  // Nobody can declare it, so nobody can break it.
  if (values === '') return { 'zh-CN': '良好实践，只会警告', en: 'good practice, only warns' };
  return { 'zh-CN': `取值配置 ${values}`, en: `profile ${values}` };
};
