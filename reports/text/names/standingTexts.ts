import type { Localized } from '../../../spec/localized.ts';
import type { RequirementResult } from '../../../suites/engine/evidence/runRecord.ts';

/** What a requirement contributes to its level. */
export const standingTexts: Readonly<Record<RequirementResult['standing'], Localized>> = {
  held: { 'zh-CN': '符合', en: 'held' },
  violated: { 'zh-CN': '违反', en: 'violated' },
  open: { 'zh-CN': '未判定', en: 'open' },
  free: { 'zh-CN': '不计入', en: 'not counted' },
};
