import { setTimeout as wait } from 'node:timers/promises';
import type { VisitedPage } from '../../browser/browser.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { slowdown } from '../../engine/running/slowdown.ts';

/** A page may build itself after it has loaded. */
const patienceMs = 4_000;
const everyMs = 50;

/** Since when each page is looked at, at the address it then had. */
const lookedAt = new WeakMap<object, { readonly url: string; readonly since: number }>();

const since = (page: Pick<VisitedPage, 'url'>, now: number): number => {
  const url = page.url();
  const known = lookedAt.get(page);
  if (known?.url === url) return known.since;
  lookedAt.set(page, { url, since: now });
  return now;
};

/** Whether the page has such an element, waiting for one that comes late; a page is waited for once, not for each element. */
export const appears = async (
  { clock, signal }: Pick<CheckContext, 'clock' | 'signal'>,
  page: Pick<VisitedPage, 'evaluate' | 'settled' | 'url'>,
  selector: string,
): Promise<boolean> => {
  const end = since(page, clock.now()) + patienceMs * slowdown();
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
