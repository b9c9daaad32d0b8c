import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { followLink } from '../touring/followLink.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { places } from '../touring/places.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { supplies } from '../seeing/supplies.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

/** 7.1.2: besides the views the visits are had: who looks at several pages one after the other makes one visit. */
export const visitsCounted: Check = {
  id: 'beacon.visits-counted',
  verifies: ['beacon-visit-count'],
  channel: 'beacon',
  title: {
    'zh-CN': '由上报的数据可得出访问量：一次访问浏览多个页面，仍是一次',
    en: 'The visits follow from what is reported: who views several pages in one visit visits once',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { home } = context.target.pages;
    const next = (await context.use(sitePages)).pages.map(({ url }) => url).find((url) => url !== home);
    if (next === undefined)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '除首页外没有其他页面，无从看一次访问浏览多个页面。',
          en: 'There is no page besides the home page, so no way to see a visit of several pages.',
        },
        supplies.columns(),
      );
    return onTour(context, async (tour) => {
      const visitors = [places.beijing, places.shanghai];
      const count = async (): Promise<number> => (await viewsOf(tour)).length;
      for (const [index, { address }] of visitors.entries()) {
        const visitor = await tour.visitor({ sourceIp: address });
        const page = await visitor.open(home);
        await page.settled();
        await countedBy(context, 2 * index + 1, count);
        await followLink(page, next);
        if ((await count()) > 0) await countedBy(context, 2 * index + 2, count);
        await visitor.close();
      }
      await unlessRefused(tour);
      const views = await viewsOf(tour);
      if (views.length === 0) return homeSilent;
      // None of them is away for half an hour: a visitor is a visit.
      const visits = new Set(views.map(({ visitorId }) => visitorId)).size;
      if (visits === visitors.length) return judged([]);
      return judged([
        {
          code: 'beacon.visits-miscounted',
          message: {
            'zh-CN': `${visitors.length} 次访问各浏览两个页面，由上报的数据得出 ${visits} 次访问`,
            en: `of ${visitors.length} visits with two pages each, ${visits} follow from what was reported`,
          },
          expected: { visits: visitors.length },
          actual: { visits, views: views.length },
          pointer: `${home} ${next}`,
          hint: {
            'zh-CN': '同一次访问中各页面上报同样的设备信息，由访客的浏览器直接上报。',
            en: 'Report the same device information on all pages of a visit, and let the visitor’s browser report.',
          },
          evidence: [
            context.evidence.record({
              kind: 'note',
              text: views.map((event) => `${event.sourceIp} ${event.visitorId} ${event.pageUrl}`).join('\n'),
            }),
          ],
        },
      ]);
    });
  },
};
