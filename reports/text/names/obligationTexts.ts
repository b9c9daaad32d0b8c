import type { Localized } from '../../../spec/localized.ts';
import type { Obligation } from '../../../spec/requirements/requirement.ts';

/** How binding a requirement is. */
export const obligationTexts: Readonly<Record<Obligation, Localized>> = {
  shall: { 'zh-CN': '应', en: 'shall' },
  need: { 'zh-CN': '需', en: 'need' },
  stated: { 'zh-CN': '陈述', en: 'stated' },
  may: { 'zh-CN': '可', en: 'may' },
  example: { 'zh-CN': '示例', en: 'example' },
};
