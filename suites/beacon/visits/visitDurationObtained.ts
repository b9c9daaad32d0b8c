import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { followLink } from '../touring/followLink.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { sitePages } from '../seeing/sitePages.ts';
import { supplies } from '../seeing/supplies.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

/** 6.4: the average browsing time is had: a visit of several pages has a length, which is the time it took. */
export const visitDurationObtained: Check = {
  id: 'beacon.visit-duration-obtained',
  verifies: ['visit-duration-obtained'],
  channel: 'beacon',
  title: {
    'zh-CN': '由上报的数据可得出浏览时长，且与实际相符',
    en: 'The browsing time follows from what is reported and is the time it took',
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
          'zh-CN': '除首页外没有其他页面，无从看浏览时长。',
          en: 'There is no page besides the home page, so no way to see how long a visit lasts.',
        },
        supplies.columns(),
      );
    return onTour(context, async (tour) => {
      const count = async (): Promise<number> => (await viewsOf(tour)).length;
      const began = context.clock.now();
      const visitor = await tour.visitor();
      const page = await visitor.open(home);
      await page.settled();
      const first = await countedBy(context, 1, count);
      await followLink(page, next);
      if (first > 0) await countedBy(context, first + 1, count);
      await visitor.close();
      await unlessRefused(tour);
      const took = (context.clock.now() - began) / 1000;
      const views = await count();
      if (views === 0) return homeSilent;
      if (views === 1)
        return inconclusive('blocked', {
          'zh-CN': '第二个页面没有上报，见检查 beacon.covers-every-column。',
          en: 'The second page reports no view; see the check beacon.covers-every-column.',
        });
      const quantities = await context.monitoring.indicators.beside({
        platformId: context.target.platformId,
        correlationId: tour.correlationId,
      });
      const duration = quantities.find(({ id }) => id === 'average-visit-duration')?.value ?? null;
      // Times are told by the page's own clock, which may run a little otherwise than ours.
      if (duration !== null && duration > 0 && duration <= took + 1) return judged([]);
      return judged([
        {
          code: 'beacon.visit-duration-missing',
          message: {
            'zh-CN': `一次访问浏览两个页面，历时不足 ${Math.ceil(took)} 秒，得出的浏览时长为 ${duration ?? '无'} 秒`,
            en: `a visit of two pages that took less than ${Math.ceil(took)} s comes to a browsing time of ${duration ?? 'no'} s`,
          },
          expected: { above: 0, atMost: took },
          actual: { 'average-visit-duration': duration },
          pointer: `${home} ${next}`,
          hint: {
            'zh-CN': '每个事件带上其发生的时刻，精确到毫秒；不要取整，也不要以固定值代替。',
            en: 'Let every event carry the time at which it happened, to the millisecond, neither rounded nor fixed.',
          },
          evidence: [
            context.evidence.record({
              kind: 'note',
              text: (await viewsOf(tour)).map((event) => `${event.receivedTime} ${event.pageUrl}`).join('\n'),
            }),
          ],
        },
      ]);
    });
  },
};
