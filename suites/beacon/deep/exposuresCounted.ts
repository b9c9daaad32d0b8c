import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { indicatorsOf } from '../touring/indicatorsOf.ts';
import { onTour } from '../touring/onTour.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const views = 2;

/** Table 3, row 7, closed loop: views of navigation bar and carousel; their event codes are values of the profile. */
export const exposuresCounted: Check = {
  id: 'beacon.exposures-counted',
  verifies: ['visits-table-3'],
  channel: 'beacon',
  title: {
    'zh-CN': '导航栏、轮播图的浏览次数与实际浏览一致',
    en: 'Views of navigation bar and carousel equal the views made',
  },
  comparedWith: { profile: ['beacon.codes.navigationExposure', 'beacon.codes.carouselExposure'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { navigationExposure, carouselExposure } = context.profile.values.beacon.codes;
    const roles = [
      {
        name: 'navigation',
        code: navigationExposure,
        role: rolePage(context, 'navigation'),
        text: { 'zh-CN': '导航栏', en: 'navigation bar' },
      },
      {
        name: 'carousel',
        code: carouselExposure,
        role: rolePage(context, 'carousel'),
        text: { 'zh-CN': '轮播图', en: 'carousel' },
      },
    ];
    const named = roles.flatMap(({ role, ...rest }) => (role === undefined ? [] : [{ ...rest, role }]));
    if (named.length === 0) return roleNotNamed('navigation', 'carousel');
    return onTour(context, async (tour) => {
      const urls = [...new Set(named.map(({ role }) => role.url))];
      for (const url of urls) {
        // Both times the same visitor: who looks again is counted again.
        let visitor = await tour.visitor();
        for (let index = 0; index < views; index += 1) {
          const codes = named.filter(({ role }) => role.url === url).map(({ code }) => code);
          const seen = async (): Promise<number> =>
            (await tour.events()).filter((event) => codes.includes(event.eventCode)).length;
          const before = await seen();
          let page = await visitor.open(url);
          await page.settled();
          const here = named.filter((one) => one.role.url === url);
          const missing = async (): Promise<(typeof here)[number] | undefined> => {
            for (const one of here) if (!(await appears(context, page, one.role.selector))) return one;
            return undefined;
          };
          let absent = await missing();
          // What is shown to each visitor only once is looked at by another.
          if (absent !== undefined && index > 0) {
            await visitor.close();
            visitor = await tour.visitor();
            page = await visitor.open(url);
            await page.settled();
            absent = await missing();
          }
          if (absent !== undefined) return roleNotFound(absent.name, absent.role);
          // An element counts as viewed after a while only; nobody looks at it for shorter than that. Where nothing came once, waiting again is in vain.
          if (index === 0 || before > 0) await countedBy(context, before + codes.length, seen);
          await page.close();
        }
        await visitor.close();
      }
      await unlessRefused(tour);
      const computed = await indicatorsOf(context, tour.correlationId, ['t3-7-click-trace']);
      const evidence = [
        context.evidence.record({
          kind: 'note',
          text: (await tour.events()).map((event) => `${event.kind} ${event.eventCode} ${event.pageUrl}`).join('\n'),
        }),
      ];
      return judged(
        named.flatMap(({ code, role, text }) => {
          // A navigation bar stands on every page; a view of any of the visited pages may count.
          const most = urls.length * views;
          const actual = computed.part('t3-7-click-trace', 'eventCode', code);
          if (actual >= views && actual <= most) return [];
          return [
            {
              code: actual > most ? 'beacon.exposures-counted-twice' : 'beacon.exposures-not-reported',
              message: {
                'zh-CN': `${text['zh-CN']}浏览 ${views} 次，计得 ${actual} 次`,
                en: `the ${text.en} was viewed ${views} times, ${actual} views were counted`,
              },
              expected: { [code]: views },
              actual: { [code]: actual },
              pointer: `${role.url} ${role.selector}`,
              hint: {
                'zh-CN': `为该元素配置曝光埋码，事件编码为 ${code}。`,
                en: `Configure exposure tracking for the element with the event code ${code}.`,
              },
              evidence,
            },
          ];
        }),
      );
    });
  },
};
