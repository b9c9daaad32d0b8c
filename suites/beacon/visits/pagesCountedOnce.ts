import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { reportingVisits } from '../seeing/reportingVisits.ts';

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
    const reporting = await reportingVisits(context);
    if ('kind' in reporting) return reporting;
    return judged(
      reporting
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
