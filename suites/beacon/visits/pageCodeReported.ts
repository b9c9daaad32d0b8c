import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { homeSnippet } from '../touring/homeSnippet.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

/** 7.1.2 names a page code among what may be collected by itself; where it stands in the event is assumed (`spm-cnt`). */
export const pageCodeReported: Check = {
  id: 'beacon.page-code-reported',
  verifies: ['beacon-basic-data-automatic'],
  channel: 'beacon',
  title: { 'zh-CN': '页面浏览事件带有页面编码', en: 'A page view carries the code of the page' },
  comparedWith: { profile: ['beacon'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { url: home, tour, evidence } = await context.use(homeSnippet);
    await unlessRefused(tour);
    const views = await viewsOf(tour);
    if (views.length === 0)
      return inconclusive('no-data', { 'zh-CN': '首页没有上报页面浏览。', en: 'The home page reports no page view.' });
    return judged(
      views.some((event) => /[^0.\s]/.test(event.pageCode))
        ? []
        : [
            {
              code: 'beacon.page-code-missing',
              message: {
                'zh-CN': '首页的页面浏览事件没有页面编码',
                en: 'the page view of the home page has no page code',
              },
              expected: { 'spm-cnt': 'site.page.0.0' },
              actual: { 'spm-cnt': views.map((event) => event.pageCode) },
              pointer: home,
              hint: {
                'zh-CN': '以 meta[name=data-spm]、body 的 data-spm 或 aplus.setPageSPM 设置页面编码。',
                en: 'Set the page code by meta[name=data-spm] and data-spm of the body, or by aplus.setPageSPM.',
              },
              evidence,
            },
          ],
    );
  },
};
