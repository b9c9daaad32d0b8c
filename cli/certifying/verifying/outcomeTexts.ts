import type { Verification } from '../../../reports/certificate/package/verification.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { ExitCode } from '../../console/exitCode.ts';

type Outcome = Verification['outcome'];

/** The first line of what is said. */
export const outcomeTexts: Readonly<Record<Outcome, Localized>> = {
  valid: { 'zh-CN': '✓ 有效', en: '✓ Valid' },
  unjudged: {
    'zh-CN': '! 内容与签名完好；没有给出信任列表（--trust），无法判断签名者是否可信',
    en: '! Whole, and signed; without a trust list (--trust) nobody can say whether the signer is to be believed',
  },
  'not-trusted': { 'zh-CN': '✗ 内容与签名完好，但不可信', en: '✗ Whole, and not to be trusted' },
  altered: { 'zh-CN': '✗ 与签发时不同', en: '✗ Not what was signed' },
  unreadable: { 'zh-CN': '✗ 无法读取', en: '✗ Unreadable' },
};

/** 4: nobody can say. */
export const outcomeCodes: Readonly<Record<Outcome, ExitCode>> = {
  valid: 0,
  unjudged: 4,
  'not-trusted': 1,
  altered: 1,
  unreadable: 2,
};
