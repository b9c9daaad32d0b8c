import type { Localized } from '../../../spec/localized.ts';
import type { RunVerdict } from '../../../suites/engine/verdict/verdict.ts';

/** Name of the verdict of a level, or of a run, and what a reader may conclude from it. */
export const runVerdictTexts: Readonly<Record<RunVerdict, { readonly name: Localized; readonly meaning: Localized }>> =
  {
    conformant: {
      name: { 'zh-CN': '符合', en: 'Conformant' },
      meaning: {
        'zh-CN': '这一级别中适用的每项要求都已实际检查或书面声明，没有一项被违反。',
        en: 'Every requirement of this level that applies was exercised, or attested where only that is possible, and none is violated.',
      },
    },
    nonconformant: {
      name: { 'zh-CN': '不符合', en: 'Not conformant' },
      meaning: {
        'zh-CN': '这一级别中至少有一项要求被违反：与标准文本不符，或与接入平台自己的声明不符。豁免不改变结论。',
        en: 'At least one requirement of this level is violated: what the text says, or what the platform itself declared, does not hold. A waiver does not change that.',
      },
    },
    incomplete: {
      name: { 'zh-CN': '未完成', en: 'Incomplete' },
      meaning: {
        'zh-CN': '没有发现违反，但这一级别中适用的要求没有全部实际检查，不能据此判定为符合。缺少什么，见下。',
        en: 'Nothing violated was found, yet not everything that applies was exercised: no proof of conformity. What is missing is listed below.',
      },
    },
    error: {
      name: { 'zh-CN': '套件错误', en: 'Suite error' },
      meaning: {
        'zh-CN': '检查套件自身出错，不是接入平台的问题。本次结果不能用于判定，请反馈给维护者后重新运行。',
        en: 'The suite itself broke; this is no fault of the platform. The result supports no verdict: report it to the maintainers and run again.',
      },
    },
  };
