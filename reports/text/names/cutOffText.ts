import type { Localized } from '../../../spec/localized.ts';

/** What a report says of a run record that has no footer. */
export const cutOffText: Localized = {
  'zh-CN': '运行记录没有结束行：运行中途被切断。下面只是切断之前得到的结果，不能据此判定符合或不符合，请重新运行。',
  en: 'The run record has no footer: the run was cut off. What follows is only what was known by then; it supports no verdict. Run again.',
};
