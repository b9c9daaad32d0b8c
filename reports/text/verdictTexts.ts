import type { Localized } from '../../spec/localized.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';

/** Name and meaning of the verdict of a check or a requirement. */
export const verdictTexts: Readonly<Record<Verdict, { readonly name: Localized; readonly meaning: Localized }>> = {
  passed: {
    name: { 'zh-CN': '通过', en: 'passed' },
    meaning: { 'zh-CN': '已实际检查，未发现不符合之处', en: 'exercised, nothing found against it' },
  },
  failed: {
    name: { 'zh-CN': '不通过', en: 'failed' },
    meaning: {
      'zh-CN': '违反了标准文本的要求，或与接入平台自己声明的不一致',
      en: 'breaks what the text asks, or what the platform itself declared',
    },
  },
  warning: {
    name: { 'zh-CN': '警告', en: 'warning' },
    meaning: {
      'zh-CN': '与示例、“可”的内容或未经接入平台声明的假定取值不一致；不构成违反',
      en: 'differs from an example, from what may be, or from an assumed value that the platform never declared; no violation',
    },
  },
  inconclusive: {
    name: { 'zh-CN': '无法判定', en: 'inconclusive' },
    meaning: {
      'zh-CN': '未能实际检查，因此既不算通过也不算不通过',
      en: 'could not be exercised, so it counts neither for nor against',
    },
  },
  'not-applicable': {
    name: { 'zh-CN': '不适用', en: 'not applicable' },
    meaning: {
      'zh-CN': '与这类平台或其选择的采集方式无关',
      en: 'does not concern this kind of platform or the methods it chose',
    },
  },
  waived: {
    name: { 'zh-CN': '豁免', en: 'waived' },
    meaning: { 'zh-CN': '按书面豁免放行，结论不变', en: 'let through by a written waiver; the verdict stays' },
  },
  attested: {
    name: { 'zh-CN': '已声明', en: 'attested' },
    meaning: {
      'zh-CN': '以接入平台的书面声明为据，未经检测',
      en: 'rests on a written statement of the platform, not on a test',
    },
  },
  error: {
    name: { 'zh-CN': '套件错误', en: 'suite error' },
    meaning: {
      'zh-CN': '检查套件自身出错，与接入平台无关',
      en: 'the suite itself broke; says nothing about the platform',
    },
  },
};
