import type { Localized } from '../../spec/localized.ts';
import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';

/** Name of a run's verdict and what a reader may conclude from it. */
export const runVerdictTexts: Readonly<Record<RunVerdict, { readonly name: Localized; readonly meaning: Localized }>> =
  {
    conformant: {
      name: { 'zh-CN': '符合', en: 'Conformant' },
      meaning: {
        'zh-CN':
          '能够检查的强制性要求（“应”）都已实际检查，没有发现违反之处。未能检测的要求见“可测比例”，不在此结论之内。',
        en: 'Every mandatory requirement (“shall”) that can be examined was exercised and none is violated. What could not be tested is outside this verdict; see the testable share.',
      },
    },
    nonconformant: {
      name: { 'zh-CN': '不符合', en: 'Not conformant' },
      meaning: {
        'zh-CN': '至少有一项强制性要求（“应”）被违反。下面逐条列出条款、证据、期望值与整改建议。',
        en: 'At least one mandatory requirement (“shall”) is violated. Clause, evidence, what was expected and how to mend it are listed below.',
      },
    },
    incomplete: {
      name: { 'zh-CN': '未完成', en: 'Incomplete' },
      meaning: {
        'zh-CN': '应当检查的强制性要求未能全部实际检查，或运行没有走到结尾，因此不能判定为符合。',
        en: 'Not every mandatory requirement could be exercised, or the run did not reach its end: this is no proof of conformity.',
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
