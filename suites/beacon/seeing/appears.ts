import { setTimeout as wait } from 'node:timers/promises';
import type { VisitedPage } from '../../browser/browser.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { slowdown } from '../../engine/running/slowdown.ts';

/** A page may build itself after it has loaded. */
const patienceMs = 4_000;
const everyMs = 50;

/** Whether the page has such an element, waiting for one that comes late. */
export const appears = async (
  { clock, signal }: Pick<CheckContext, 'clock' | 'signal'>,
  page: Pick<VisitedPage, 'evaluate' | 'settled'>,
  selector: string,
): Promise<boolean> => {
  const end = clock.now() + patienceMs * slowdown();
  for (let first = true; ; first = false) {
    const found = await page.evaluate<boolean>(`(() => {
      try { return document.querySelector(${JSON.stringify(selector)}) !== null; } catch (error) { return false; }
    })()`);
    // What came late may still be at work.
    if (found && !first) await page.settled();
    if (found || clock.now() >= end) return found;
    await wait(everyMs, undefined, { signal });
  }
};
