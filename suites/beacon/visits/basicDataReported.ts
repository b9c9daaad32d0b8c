import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { followLink } from '../touring/followLink.ts';
import { onTour } from '../touring/onTour.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { supplies } from '../seeing/supplies.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

const bare = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

/** 7.1.2: link of the page and page the visitor came from. */
export const basicDataReported: Check = {
  id: 'beacon.basic-data-reported',
  verifies: ['beacon-basic-data'],
  channel: 'beacon',
  title: {
    'zh-CN': '页面浏览事件带有页面链接和来源页面',
    en: 'A page view carries the link of the page and the page the visitor came from',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { home } = context.target.pages;
    const [next, another = home] = (await context.use(sitePages)).pages
      .map((page) => page.url)
      .filter((url) => url !== home);
    if (next === undefined)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '除首页外没有其他页面，无从看来源页面。',
          en: 'There is no page besides the home page, so no way to see where a visitor came from.',
        },
        supplies.columns(),
      );
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const first = await visitor.open(home);
      await first.settled();
      const from = first.url();
      await countedBy(context, 1, async () => (await viewsOf(tour)).length);
      await followLink(first, next);
      const to = first.url();
      await countedBy(context, 2, async () => (await viewsOf(tour)).length);
      // From there to a third page: who always says “from the home page” is right once.
      await followLink(first, another);
      const beyond = first.url();
      await countedBy(context, 3, async () => (await viewsOf(tour)).length);
      await visitor.close();
      await unlessRefused(tour);
      const views = await viewsOf(tour);
      const view = views.find((event) => [bare(to), bare(next)].includes(bare(event.pageUrl)));
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: views.map((event) => `${event.pageUrl} from ${event.referrer}`).join('\n'),
        }),
      ];
      const last = views.findLast((event) => [bare(beyond), bare(another)].includes(bare(event.pageUrl)));
      const findings: Finding[] = [];
      if (view === undefined)
        findings.push({
          code: 'beacon.page-link-missing',
          message: {
            'zh-CN': '没有一个页面浏览事件带有所访问页面的链接',
            en: 'no page view carries the link of the page that was visited',
          },
          expected: { pageUrl: to },
          actual: { pageUrls: views.map((event) => event.pageUrl) },
          pointer: to,
          hint: {
            'zh-CN': '上报页面浏览时带上页面自己的地址。',
            en: 'Send the page’s own address with its page view.',
          },
          evidence,
        });
      else if (
        bare(view.referrer) === bare(from) &&
        bare(to) !== bare(from) &&
        bare(beyond) !== bare(to) &&
        last !== undefined &&
        bare(last.referrer) === bare(from)
      )
        findings.push({
          code: 'beacon.referrer-always-the-same',
          message: {
            'zh-CN': `由 ${to} 打开 ${beyond}，上报的来源页面却仍是 ${from}`,
            en: `${beyond} was opened from ${to}, and the page the visitor came from is reported as ${from}`,
          },
          expected: { referrer: to },
          actual: { referrer: last.referrer },
          pointer: beyond,
          hint: {
            'zh-CN': '来源页面是打开本页的那一页，不是访问开始的那一页。',
            en: 'Report the page from which this one was opened, not the one where the visit began.',
          },
          evidence,
        });
      else if (bare(view.referrer) !== bare(from))
        findings.push({
          code: 'beacon.referrer-missing',
          message: {
            'zh-CN': '页面浏览事件没有带来源页面',
            en: 'the page view does not tell the page the visitor came from',
          },
          expected: { referrer: from },
          actual: { referrer: view.referrer },
          pointer: to,
          hint: {
            'zh-CN': '同一站点内不要以 no-referrer 等策略抹去来源，单页面应用切换时上报前一页面。',
            en: 'Do not wipe the referrer within the site (no-referrer), and in a single-page application report the route before.',
          },
          evidence,
        });
      return judged(findings);
    });
  },
};
