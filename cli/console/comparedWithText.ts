import type { ComparedWith } from '../../suites/engine/verdict/basis.ts';

/** What a check compares with, for a list. */
export const comparedWithText = (compared: ComparedWith, zh: boolean): string => {
  if (compared === 'text') return zh ? '文本' : 'text';
  const values = compared.profile.join(', ');
  if (values === '') return zh ? '良好实践' : 'good practice';
  return zh ? `取值配置 ${values}` : `profile ${values}`;
};
