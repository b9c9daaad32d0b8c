import type { Localized } from '../../../spec/localized.ts';
import { verdictNames } from '../../../suites/engine/verdict/verdictNames.ts';
import type { Verdict } from '../../../suites/engine/verdict/verdict.ts';

const meanings: Readonly<Record<Verdict, Localized>> = {
  passed: { 'zh-CN': '已实际检查，未发现不符合之处', en: 'exercised, nothing found against it' },
  failed: {
    'zh-CN': '与标准文本不符，或与接入平台自己声明的不一致',
    en: 'breaks what the text asks, or what the platform itself declared',
  },
  warning: {
    'zh-CN': '与示例、“可”的内容或未经接入平台声明的取值不一致；不构成违反',
    en: 'differs from an example, from what may be, or from a value that the platform never declared; no violation',
  },
  inconclusive: {
    'zh-CN': '未能实际检查，因此既不算通过也不算不通过',
    en: 'could not be exercised, so it counts neither for nor against',
  },
  'not-applicable': {
    'zh-CN': '与这类平台、这一责任方无关，或是文本留给接入平台选择的内容',
    en: 'does not concern this kind of platform or this party, or is an option that the text leaves free',
  },
  waived: { 'zh-CN': '按书面豁免放行，结论不变', en: 'let through by a written waiver; the verdict stays' },
  attested: {
    'zh-CN': '以被测平台的书面声明为据，未经检测',
    en: 'rests on a written statement of the platform, not on a test',
  },
  error: {
    'zh-CN': '检查套件自身出错，与接入平台无关',
    en: 'the suite itself broke; says nothing about the platform',
  },
};

/** Name and meaning of the verdict of a check or a requirement. */
export const verdictTexts: Readonly<Record<Verdict, { readonly name: Localized; readonly meaning: Localized }>> = {
  passed: { name: verdictNames.passed, meaning: meanings.passed },
  failed: { name: verdictNames.failed, meaning: meanings.failed },
  warning: { name: verdictNames.warning, meaning: meanings.warning },
  inconclusive: { name: verdictNames.inconclusive, meaning: meanings.inconclusive },
  'not-applicable': { name: verdictNames['not-applicable'], meaning: meanings['not-applicable'] },
  waived: { name: verdictNames.waived, meaning: meanings.waived },
  attested: { name: verdictNames.attested, meaning: meanings.attested },
  error: { name: verdictNames.error, meaning: meanings.error },
};
