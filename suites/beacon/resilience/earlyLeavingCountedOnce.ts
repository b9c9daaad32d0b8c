import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { homeSilent } from '../seeing/homeSilent.ts';
import { onTour } from '../touring/onTour.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';
import { viewsOf } from '../touring/viewsOf.ts';

const visits = 3;

/** Table 3, row 4: who leaves while a page still loads has viewed it once at most. Whether that counts at all the draft leaves open. */
export const earlyLeavingCountedOnce: Check = {
  id: 'beacon.early-leaving-counted-once',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: {
    'zh-CN': '页面载入途中离开，至多计一次浏览',
    en: 'A page that is left while it loads counts as one view at most',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: (context) =>
    onTour(context, async (tour) => {
      const { home } = context.target.pages;
      const counted = async (): Promise<number> => (await viewsOf(tour)).length;
      const usual = await tour.visitor();
      const whole = await usual.open(home);
      await whole.settled();
      await usual.close();
      // How often a whole opening counts is for beacon.views-equal-visits to judge.
      const before = await countedBy(context, 1, counted);
      await unlessRefused(tour);
      if (before === 0) return homeSilent;
      const atMost = visits * before;
      const states: string[] = [];
      for (let visit = 0; visit < visits; visit += 1) {
        const visitor = await tour.visitor();
        const page = await visitor.open(home, { until: 'commit', loading: 'held' });
        await page.settled();
        states.push(await page.evaluate<string>('document.readyState'));
        await visitor.close();
      }
      const views = (await counted()) - before;
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: `left while the document was: ${states.join(', ')}\nviews: ${views}`,
        }),
      ];
      return judged(
        views <= atMost
          ? []
          : [
              {
                code: 'beacon.early-leaving-counted-twice',
                message: {
                  'zh-CN': `${visits} 次在载入途中离开，计为 ${views} 次浏览`,
                  en: `${visits} visits left while the page loaded were counted as ${views} views`,
                },
                expected: { atMost },
                actual: { 't3-4-page-views': views },
                pointer: home,
                hint: {
                  'zh-CN': '离开页面时的补报须与自动上报互斥，同一次打开只报一次。',
                  en: 'What is sent on leaving must exclude what is sent by itself: one opening, one report.',
                },
                evidence,
              },
            ],
      );
    }),
};
