import type { Localized } from '../../../spec/localized.ts';
import type { Circumstance } from '../../compare/comparison.ts';

/** What a difference in circumstances means for reading a comparison. */
export const circumstanceTexts: Readonly<Record<Circumstance, Localized>> = {
  rules: {
    'zh-CN': '判定规则不同：旧格式的报告没有分级结论，也没有列出还缺什么；变化可能来自规则本身。',
    en: 'The rules differ: a report of the old format says nothing of levels or of what is missing; a change may come from the rules.',
  },
  target: {
    'zh-CN': '检测对象不同（对象指纹不一致）：两次运行检查的不是同一个平台。',
    en: 'The targets differ (other fingerprint): the two runs examined different platforms.',
  },
  faults: { 'zh-CN': '开启的缺陷样本不同。', en: 'Other deliberate faults were switched on.' },
  suite: {
    'zh-CN': '套件版本不同：变化可能来自检查项本身。',
    en: 'The versions of the suite differ: a change may come from the checks themselves.',
  },
  profile: {
    'zh-CN': '取值配置不同：变化可能来自其中的取值。',
    en: 'The profiles differ: a change may come from their values.',
  },
  gate: { 'zh-CN': '门槛不同。', en: 'They were asked to pass different gates.' },
  selection: {
    'zh-CN': '选择范围不同：未选中的检查项不会出现。',
    en: 'The selections differ: what was not selected is missing.',
  },
  browser: { 'zh-CN': '使用的浏览器不同。', en: 'The browsers differ.' },
};
