import type { Localized } from '../../../spec/localized.ts';

/** What the parts of a finding are called, in every output. */
export const findingLabels = {
  clause: { 'zh-CN': '条款', en: 'Clause' },
  where: { 'zh-CN': '位置', en: 'Where' },
  expected: { 'zh-CN': '期望', en: 'Expected' },
  actual: { 'zh-CN': '实际', en: 'Actual' },
  hint: { 'zh-CN': '整改建议', en: 'How to mend it' },
} satisfies Readonly<Record<string, Localized>>;
