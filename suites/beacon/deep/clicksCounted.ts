import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { countedBy } from '../touring/countedBy.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { reportedClicks } from '../touring/reportedClicks.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../touring/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const clicks = 3;

/** Table 3, row 6, closed loop: each click on a target button is counted once. */
export const clicksCounted: Check = {
  id: 'beacon.clicks-counted',
  verifies: ['visits-table-3', 'deep-beacon-events'],
  channel: 'beacon',
  title: { 'zh-CN': '目标按钮的点击次数与实际点击一致', en: 'Clicks on a target button equal the clicks made' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'targetButton');
    if (role === undefined) return roleNotNamed('targetButton');
    return onTour(context, async (tour) => {
      const visitor = await tour.visitor();
      const page = await visitor.open(role.url);
      await page.settled();
      const count = (): Promise<number> => reportedClicks(tour);
      const before = await count();
      for (let index = 0; index < clicks; index += 1) {
        if (!(await page.click(role.selector))) return roleNotFound('targetButton', role);
        await page.settled();
      }
      // Late is not lost: what is lost when a page is left at once is judged by beacon.clicks-survive-leaving.
      await countedBy(context, before + clicks, count);
      await visitor.close();
      await unlessRefused(tour);
      const reported = (await count()) - before;
      const computed = (await indicatorsOf(context, tour.correlationId, ['t3-6-clicks'])).value('t3-6-clicks') ?? 0;
      const actual = computed === clicks ? clicks : reported;
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: (await tour.events()).map((event) => `${event.kind} ${event.eventCode} ${event.pageUrl}`).join('\n'),
        }),
      ];
      return judged(
        actual === clicks
          ? []
          : [
              {
                code: actual > clicks ? 'beacon.clicks-counted-twice' : 'beacon.clicks-not-reported',
                message: {
                  'zh-CN': `目标按钮点击 ${clicks} 次，上报 ${actual} 次`,
                  en: `the target button was clicked ${clicks} times, ${actual} clicks were reported`,
                },
                expected: { 't3-6-clicks': clicks },
                actual: { 't3-6-clicks': computed, reported },
                pointer: `${role.url} ${role.selector}`,
                hint: {
                  'zh-CN': '为目标按钮配置点击埋码，每次点击上报一次。',
                  en: 'Configure click tracking for the target button, one report per click.',
                },
                evidence,
              },
            ],
      );
    });
  },
};
