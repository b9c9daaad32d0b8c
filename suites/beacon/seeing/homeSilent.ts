import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';

/** The outcome of a check that goes on from the home page, where that page itself reports no view. */
export const homeSilent: Outcome = inconclusive('blocked', {
  'zh-CN': '首页不上报页面浏览，见检查 beacon.covers-every-column。',
  en: 'The home page reports no page view; see the check beacon.covers-every-column.',
});
