import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { places } from '../touring/places.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

/** Clocks that differ by less than this are nobody's fault; the visitors' is ours. */
const plainlyMs = 300_000;

const bare = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

/** Puts another tab in front of the page, and takes it away: no page is opened by that. */
const asideAndBack = `(function () {
  ['hidden', 'visible'].forEach(function (state) {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  delete document.visibilityState;
  delete document.hidden;
})()`;

/** Table 3, rows 4 and 5, closed loop: two visitors with a known itinerary, one coming back to a page, one with it in two tabs; what the monitoring platform counts must equal it. */
export const viewsEqualVisits: Check = {
  id: 'beacon.views-equal-visits',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: {
    'zh-CN': '页面浏览次数与实际访问次数一致，不重不漏',
    en: 'Page views equal the visits made: none twice, none left out',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { home } = context.target.pages;
    const [second = home, third = home] = (await context.use(sitePages)).pages
      .map((page) => page.url)
      .filter((url) => url !== home);
    const begun = context.clock.now();
    return onTour(context, async (tour) => {
      const itinerary = [
        { address: places.beijing.address, urls: [home, second, home], tabs: false },
        { address: places.shanghai.address, urls: [third, third], tabs: true },
      ];
      /** How often each page was opened, by the address at which it came to rest. */
      const opened = new Map<string, number>();
      let waiting = true;
      for (const { address, urls, tabs } of itinerary) {
        const visitor = await tour.visitor({ sourceIp: address });
        let referrer: string | undefined;
        for (const url of urls) {
          const page = await visitor.open(url, referrer === undefined || tabs ? {} : { referrer });
          await page.settled();
          const at = bare(page.url());
          opened.set(at, (opened.get(at) ?? 0) + 1);
          const made = [...opened.values()].reduce((sum, times) => sum + times, 0);
          // A page that batches its reports is given its time; where nothing came once, waiting again is in vain.
          if (waiting) waiting = (await countedBy(context, made, async () => (await viewsOf(tour)).length)) >= made;
          // In another tab the page stays open beside the next.
          if (tabs) await page.evaluate(asideAndBack);
          else await page.close();
          referrer = url;
        }
        await visitor.close();
      }
      await unlessRefused(tour);
      const visits = itinerary.flatMap(({ urls }) => urls).length;
      const computed = await indicatorsOf(context, tour.correlationId, ['t3-4-page-views', 't3-5-views-per-hundred'], {
        from: new Date(begun - plainlyMs).toISOString(),
        to: new Date(context.clock.now() + plainlyMs).toISOString(),
      });
      const views = computed.value('t3-4-page-views') ?? 0;
      const perHundred = computed.reading('t3-5-views-per-hundred', 'unique-visitors');
      const expectedPerHundred = (visits / itinerary.length) * 100;
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: `itinerary: ${itinerary.map(({ address, urls }) => `${address}: ${urls.join(' → ')}`).join('; ')}\nviews: ${(await viewsOf(tour)).map((event) => event.pageUrl).join(' ')}`,
        }),
      ];
      const findings: Finding[] = [];
      const seen = await viewsOf(tour);
      const times = (url: string): number => seen.filter(({ pageUrl }) => bare(pageUrl) === url).length;
      // More views than visits are wrong where a page counts more often than it was opened. Where a visitor is sent on, or a page
      // holds others, they are views of other pages: table 3 does not say that these are none.
      const twice = [...opened].some(([url, often]) => times(url) > often);
      if (views < visits && seen.length >= visits)
        findings.push({
          code: 'beacon.view-times-wrong',
          message: {
            'zh-CN': `访问 ${visits} 次，上报了 ${seen.length} 次浏览，但其中只有 ${views} 次的时间在访问之时`,
            en: `${visits} visits were made and ${seen.length} views reported, but only ${views} of them bear the time of the visits`,
          },
          expected: { 't3-4-page-views': visits },
          actual: { 't3-4-page-views': views, reported: seen.length },
          pointer: home,
          hint: {
            'zh-CN': '事件的时间为 Unix 毫秒（自 1970 年 UTC 零时起），不是把本地钟点当作 UTC 换算的数值。',
            en: 'Times of events are Unix milliseconds, since 1970 in UTC, and not the local hour taken for one of UTC.',
          },
          evidence,
        });
      else if (views !== visits)
        findings.push({
          code: views > visits ? 'beacon.views-counted-twice' : 'beacon.views-left-out',
          message:
            views > visits
              ? {
                  'zh-CN': `访问 ${visits} 次，却计为 ${views} 次浏览`,
                  en: `${visits} visits were made, ${views} views were counted`,
                }
              : {
                  'zh-CN': `访问 ${visits} 次，只计得 ${views} 次浏览`,
                  en: `${visits} visits were made, only ${views} views were counted`,
                },
          expected: { 't3-4-page-views': visits },
          actual: { 't3-4-page-views': views },
          pointer: home,
          hint:
            views > visits
              ? {
                  'zh-CN': '采集代码只引入一次；已有自动上报时不要再手动上报页面浏览；转向页面与内嵌框架不必另计。',
                  en: 'Include the code once, and send no page view by hand where it is sent automatically; pages that only send on, and frames, need not count.',
                }
              : {
                  'zh-CN': '每次打开页面都须上报，包括再次打开。',
                  en: 'Every opening of a page is reported, a repeated one too.',
                },
          evidence,
          ...(views > visits && !twice ? { comparedWith: { profile: [] } } : {}),
        });
      else if (perHundred !== null && perHundred !== expectedPerHundred)
        findings.push({
          code: 'beacon.views-per-hundred-differ',
          message: {
            'zh-CN': `百人浏览量为 ${perHundred}，应为 ${expectedPerHundred}`,
            en: `views per hundred visitors come to ${perHundred} instead of ${expectedPerHundred}`,
          },
          expected: { 't3-5-views-per-hundred': expectedPerHundred },
          actual: { 't3-5-views-per-hundred': perHundred },
          pointer: home,
          hint: {
            'zh-CN': '同一访客的事件应带同样的设备信息。',
            en: 'Events of one visitor carry the same device information.',
          },
          evidence,
        });
      return judged(findings);
    });
  },
};
