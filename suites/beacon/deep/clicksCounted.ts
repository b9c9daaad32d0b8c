import type { Visitor } from '../../browser/browser.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { actNobodyMade, isAct } from '../touring/actNobodyMade.ts';
import { countedBy } from '../touring/countedBy.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { openUntouched } from '../touring/openUntouched.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { reportedClicks } from '../touring/reportedClicks.ts';
import { signIn } from '../touring/signIn.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const clicks = 3;

/**
 * Table 3, row 6, closed loop: each click on a target button is counted once, as the indicator counts. Every click is made on
 * a page of its own: buttons that switch, that guard against double clicks or that lead away count like others. Two of the
 * clicks are of one visitor, who is signed in where there is a way: who clicks again is counted again.
 */
export const clicksCounted: Check = {
  id: 'beacon.clicks-counted',
  verifies: ['visits-table-3', 'deep-beacon-events'],
  channel: 'beacon',
  title: { 'zh-CN': '目标按钮的点击次数与实际点击一致', en: 'Clicks on a target button equal the clicks made' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 90_000,
  run: async (context) => {
    const role = rolePage(context, 'targetButton');
    if (role === undefined) return roleNotNamed('targetButton');
    return onTour(context, async (tour) => {
      const idle = await openUntouched(context, tour, role);
      if (!idle.found) return roleNotFound('targetButton', role);
      const told = (): Promise<number> => reportedClicks(idle);
      let waiting = true;
      let again: Visitor | undefined;
      for (let made = 0; made < clicks; made += 1) {
        // The last two clicks are of one visitor, unless the button is not offered to him, or not again.
        let visitor = again ?? (await tour.visitor());
        // Who is signed in is a visitor like others.
        if (made === clicks - 2) await signIn(context, visitor);
        let page = await visitor.open(role.url);
        await page.settled();
        if (made > 0 && !(await appears(context, page, role.selector))) {
          await visitor.close();
          visitor = await tour.visitor();
          page = await visitor.open(role.url);
          await page.settled();
        }
        if (!(await appears(context, page, role.selector))) return roleNotFound('targetButton', role);
        const before = await told();
        if (!(await page.click(role.selector))) return roleNotFound('targetButton', role);
        await page.settled();
        // Late is not lost: what is lost when a page is left at once is judged by beacon.clicks-survive-leaving.
        if (waiting) waiting = (await countedBy(context, before + 1, told)) > before;
        again = made === clicks - 2 ? visitor : undefined;
        await (again === undefined ? visitor.close() : page.close());
      }
      const reported = await told();
      await idle.close();
      await unlessRefused(tour);
      const { untouched, others: events } = await idle.events();
      const unasked = untouched.filter(isAct);
      if (unasked.length > 0)
        return judged([
          {
            ...actNobodyMade(
              context,
              { url: role.url, name: role.url },
              unasked.map(({ eventCode }) => eventCode),
            ),
            violates: ['visits-table-3'],
          },
        ]);
      const computed = await indicatorsOf(context, tour.correlationId, ['t3-6-clicks']);
      // A like is a click on its button (`target-buttons`); where the page also reports the click itself, that is the same one.
      const byClicks = computed.reading('t3-6-clicks', 'click-events') ?? 0;
      const byButtons = computed.reading('t3-6-clicks', 'target-buttons') ?? 0;
      const counted = byClicks > 0 ? byClicks : byButtons;
      const byCode = Map.groupBy(
        events.filter(({ kind }) => kind === 'click'),
        ({ eventCode }) => eventCode,
      );
      const times = [...byCode.values()].map(({ length }) => length);
      if (counted === clicks || byButtons === clicks) return judged([]);
      const common = {
        expected: { 't3-6-clicks': clicks },
        actual: { 't3-6-clicks': counted, reported },
        pointer: `${role.url} ${role.selector}`,
        evidence: [
          context.evidence.record({
            kind: 'note',
            text: events.map((event) => `${event.kind} ${event.eventCode} ${event.pageUrl}`).join('\n'),
          }),
        ],
      };
      const { click } = context.profile.values.beacon.codes;
      const finding: Finding =
        counted > clicks
          ? {
              ...common,
              code: 'beacon.clicks-counted-twice',
              message: {
                'zh-CN': `目标按钮点击 ${clicks} 次，计为 ${counted} 次`,
                en: `the target button was clicked ${clicks} times, ${counted} clicks were counted`,
              },
              hint: {
                'zh-CN': '每次点击只以点击类事件上报一次。',
                en: 'Report each click by one event of the kind click.',
              },
              violates: ['visits-table-3'],
              // Besides the button's own event there may be another of every click on the page: told apart by their codes.
              ...(times.includes(clicks) ? { comparedWith: { profile: [] } } : {}),
            }
          : reported >= clicks
            ? {
                ...common,
                code: 'beacon.clicks-not-told',
                message: {
                  'zh-CN': `目标按钮点击 ${clicks} 次，上报了 ${reported} 个事件，但其中只有 ${counted} 个表明是点击`,
                  en: `the target button was clicked ${clicks} times and ${reported} events came, but only ${counted} say that they are clicks`,
                },
                hint: {
                  'zh-CN': `以自动点击埋码（aplus-auto-clk）上报，或以事件类型 CLK、事件编码 ${click} 上报。`,
                  en: `Report by automatic tracking (aplus-auto-clk), with the event type CLK, or with the event code ${click}.`,
                },
                comparedWith: { profile: ['beacon.codes.click'] },
                violates: ['visits-table-3'],
              }
            : {
                ...common,
                code: 'beacon.clicks-not-reported',
                message: {
                  'zh-CN': `目标按钮点击 ${clicks} 次，上报 ${reported} 次`,
                  en: `the target button was clicked ${clicks} times, ${reported} clicks were reported`,
                },
                hint: {
                  'zh-CN': '为目标按钮配置点击埋码，每次点击上报一次。',
                  en: 'Configure click tracking for the target button, one report per click.',
                },
              };
      return judged([finding]);
    });
  },
};
