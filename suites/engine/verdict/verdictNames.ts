import type { Localized } from '../../../spec/localized.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict is called, in every output: the console, vitest, the reports. */
export const verdictNames: Readonly<Record<Verdict, Localized>> = {
  passed: { 'zh-CN': '通过', en: 'passed' },
  failed: { 'zh-CN': '不通过', en: 'failed' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  inconclusive: { 'zh-CN': '无法判定', en: 'inconclusive' },
  'not-applicable': { 'zh-CN': '不适用', en: 'not applicable' },
  waived: { 'zh-CN': '豁免', en: 'waived' },
  attested: { 'zh-CN': '已声明', en: 'attested' },
  error: { 'zh-CN': '套件错误', en: 'suite error' },
};
