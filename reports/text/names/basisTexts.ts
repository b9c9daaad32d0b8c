import type { Localized } from '../../../spec/localized.ts';
import type { Basis } from '../../../suites/engine/verdict/basis.ts';

/** What a finding rests on. */
export const basisTexts: Readonly<Record<Basis, Localized>> = {
  text: { 'zh-CN': '标准文本', en: 'text of the standard' },
  declared: { 'zh-CN': '接入平台自己的声明', en: 'what the platform itself declared' },
  assumed: { 'zh-CN': '未经声明的假定取值', en: 'an assumed value that nobody declared' },
};
