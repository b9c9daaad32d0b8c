import type { Localized } from '../../../spec/localized.ts';
import type { GateName, GateResult } from '../../../suites/engine/verdict/gate.ts';

/** What a pipeline asked for. */
export const gateTexts: Readonly<Record<GateName, Localized>> = {
  core: { 'zh-CN': '核心符合', en: 'core' },
  full: { 'zh-CN': '全面符合', en: 'full' },
  observed: { 'zh-CN': '已检查的部分无违反', en: 'observed (nothing violated among what could be examined)' },
};

/** Whether it got it. */
export const gateOutcomeTexts: Readonly<Record<GateResult['outcome'], Localized>> = {
  passed: { 'zh-CN': '放行', en: 'passed' },
  violated: { 'zh-CN': '不放行：有要求被违反', en: 'not passed: a requirement is violated' },
  incomplete: {
    'zh-CN': '不放行：应检的要求没有全部检查',
    en: 'not passed: not everything that it asks for was exercised',
  },
  error: { 'zh-CN': '无法判断：套件自身出错', en: 'cannot be told: the suite itself broke' },
};
