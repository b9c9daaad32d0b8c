import type { Localized } from '../../../spec/localized.ts';

/** Headings and labels of a comparison. */
export const comparisonPageTexts = {
  title: { 'zh-CN': '两次运行的比较', en: 'Comparison of two runs' },
  before: { 'zh-CN': '此前', en: 'Before' },
  after: { 'zh-CN': '现在', en: 'After' },
  absent: { 'zh-CN': '无', en: 'absent' },
  same: {
    'zh-CN': '两次运行的条件相同：以下变化来自接入平台自身。',
    en: 'Both runs were made under the same circumstances: the changes are the platform’s own.',
  },
  nothing: { 'zh-CN': '没有任何变化。', en: 'Nothing changed.' },
  regressed: { 'zh-CN': '有退步', en: 'Regressed' },
  notRegressed: { 'zh-CN': '没有退步', en: 'No regression' },
  appeared: { 'zh-CN': '新的发现', en: 'New finding' },
  missingAppeared: { 'zh-CN': '新增的缺项', en: 'Missing now, not before' },
  missingGone: { 'zh-CN': '已补上的缺项', en: 'No longer missing' },
  noLevels: { 'zh-CN': '旧格式，没有分级结论', en: 'old format: no levels' },
  gone: { 'zh-CN': '消失的发现', en: 'Finding gone' },
} satisfies Readonly<Record<string, Localized>>;
