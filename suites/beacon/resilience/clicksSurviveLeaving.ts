import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { appears } from '../seeing/appears.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import { openUntouched } from '../touring/openUntouched.ts';
import { reportedClicks } from '../touring/reportedClicks.ts';
import { roleNotFound, roleNotNamed, rolePage } from '../seeing/rolePage.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

/** A click as of a mouse, whichever of its events the page listens to. */
const clickNow = (selector: string): string => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)});
  if (!element) return false;
  const init = { bubbles: true, cancelable: true, composed: true, view: window };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    element.dispatchEvent(type.startsWith('pointer') && typeof PointerEvent === 'function' ? new PointerEvent(type, init) : new MouseEvent(type, init));
  element.click();
  return true;
})()`;

/** 7.1.3: what a visitor did last is reported too, though the page is left at once; within which time an event is reported is a value of the profile. */
export const clicksSurviveLeaving: Check = {
  id: 'beacon.clicks-survive-leaving',
  verifies: ['deep-beacon-events'],
  channel: 'beacon',
  title: {
    'zh-CN': '点击后立即离开页面，点击事件仍被上报',
    en: 'A click is reported although the page is left at once',
  },
  comparedWith: { profile: ['beacon.reportSeconds'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const role = rolePage(context, 'targetButton');
    if (role === undefined) return roleNotNamed('targetButton');
    return onTour(context, async (tour) => {
      const open = async () => {
        const visitor = await tour.visitor();
        const page = await visitor.open(role.url);
        await page.settled();
        return { visitor, page, found: await appears(context, page, role.selector) };
      };
      // Whether clicks are reported at all is for beacon.clicks-counted to judge.
      const idle = await openUntouched(context, tour, role);
      if (!idle.found) return roleNotFound('targetButton', role);
      const usual = await open();
      const count = (): Promise<number> => reportedClicks(idle);
      const began = await count();
      if (!usual.found || !(await usual.page.click(role.selector))) return roleNotFound('targetButton', role);
      await usual.page.settled();
      await countedBy(context, began + 1, count);
      await usual.visitor.close();
      const once = (await count()) - began;
      await unlessRefused(tour);
      if (once === 0)
        return inconclusive('blocked', {
          'zh-CN': '点击本就没有上报，见检查 beacon.clicks-counted。',
          en: 'Clicks are not reported in the first place; see the check beacon.clicks-counted.',
        });
      const leaving = await open();
      if (!leaving.found) return roleNotFound('targetButton', role);
      const before = await count();
      // Clicked and left in one go: nothing of the page's own can come between. A click that leads away may end the script.
      const found = await leaving.page.evaluate<boolean>(clickNow(role.selector)).catch(() => true);
      await leaving.visitor.close();
      if (!found) return roleNotFound('targetButton', role);
      const actual = (await count()) - before;
      return judged(
        actual > 0
          ? []
          : [
              {
                code: 'beacon.click-lost-on-leaving',
                message: {
                  'zh-CN': '点击后立即离开页面，点击事件丢失',
                  en: 'a click right before leaving the page is lost',
                },
                expected: { reported: 1 },
                actual: { reported: actual },
                pointer: `${role.url} ${role.selector}`,
                hint: {
                  'zh-CN': '点击时即刻上报，不要延迟或攒批；离开页面时以 sendBeacon 送出余下的事件。',
                  en: 'Report a click at once, neither delayed nor batched, and send what is left by sendBeacon when the page is left.',
                },
              },
            ],
      );
    });
  },
};
