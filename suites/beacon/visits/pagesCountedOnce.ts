import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { pageVisits } from '../seeing/pageVisits.ts';
import { sitePages } from '../seeing/sitePages.ts';

const mostShown = 20;

/** Table 3, row 4: a page that is opened once is one view, on every page of the platform and not on the home page alone. */
export const pagesCountedOnce: Check = {
  id: 'beacon.pages-counted-once',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: {
    'zh-CN': '平台的每个页面打开一次只上报一次页面浏览',
    en: 'Every page of the platform reports one view where it is opened once',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  // As for the coverage, with which it shares the visits.
  locks: ['business-data'],
  deadlineMs: 120_000,
  run: async (context) => {
    await context.use(sitePages);
    context.release('business-data');
    const { visits } = await context.use(pageVisits);
    const counted = visits.filter(({ result, views }) => result === 'reported' && views > 0);
    if (counted.length === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有页面的浏览被接收，由检查 beacon.covers-every-column 给出结论。',
        en: 'No view of any page was taken; the check beacon.covers-every-column concludes on that.',
      });
    return judged(
      counted
        .filter(({ views }) => views > 1)
        .slice(0, mostShown)
        .map(({ page, views }) => ({
          code: 'beacon.page-counted-twice',
          message: {
            'zh-CN': `页面“${page.name}”打开一次，上报 ${views} 次页面浏览`,
            en: `the page “${page.name}” was opened once and reports ${views} views`,
          },
          expected: { 'page-view': 1 },
          actual: { 'page-view': views },
          pointer: page.url,
          hint: {
            'zh-CN': '采集代码在页面中只引入一次；已有自动上报时不要再手动上报页面浏览。',
            en: 'Include the code once in a page, and send no page view by hand where it is sent automatically.',
          },
          evidence: [
            context.evidence.record({ kind: 'note', text: `${page.url}: ${views} views of itself in one visit` }),
          ],
        })),
    );
  },
};
