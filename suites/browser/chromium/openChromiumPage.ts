import type { BrowserContext } from 'playwright-core';
import type { OpenOptions, VisitedPage, VisitorOptions } from '../browser.ts';
import { heldLoading } from '../heldLoading.ts';
import { VisitError } from '../visitError.ts';
import { within } from '../within.ts';
import { createPageQuiet } from './pageQuiet.ts';
import { withoutIntegrity } from './withoutIntegrity.ts';
import type { Interceptor } from './startInterceptor.ts';

const quietMs = 90;
const mostErrors = 50;
/** Of a JPEG, best first. */
const qualities = [55, 30, 12];

/** Plays parts of a medium for real; a function so that it can be serialised into the page. */
const playInPage = async ({
  selector,
  segments,
  goesOn,
}: {
  readonly selector: string;
  readonly segments: readonly (readonly [number, number])[];
  readonly goesOn: boolean;
}): Promise<[number, number][] | undefined> => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLMediaElement)) return undefined;
  element.muted = true;
  const happens = (type: string): Promise<unknown> =>
    new Promise((resolve) => {
      element.addEventListener(type, resolve, { once: true });
      setTimeout(resolve, 4000);
    });
  if (element.readyState < 1) {
    element.load();
    await happens('loadedmetadata');
  }
  const played: [number, number][] = [];
  for (const [from, to] of segments) {
    if (element.currentTime !== from) {
      const sought = happens('seeked');
      element.currentTime = from;
      await sought;
    }
    if (element.paused) await element.play().catch(() => undefined);
    const start = element.currentTime;
    const deadline = performance.now() + (to - from) * 1000 + 4000;
    while (element.currentTime < to && !element.ended && performance.now() < deadline)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    played.push([Math.min(from, start), element.currentTime]);
  }
  if (!goesOn) element.pause();
  return played;
};

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 1000) ?? '';

/** A page of a visitor in Chromium. */
export const openChromiumPage = async (
  context: BrowserContext,
  interceptor: Interceptor,
  visitor: VisitorOptions,
  address: string,
  options: OpenOptions,
  patienceMs: number,
): Promise<VisitedPage> => {
  const page = await within(context.newPage(), patienceMs * 2, address);
  let hung = false;
  /** A page that does not answer is not spoken to any more: each word would be waited for. */
  const bounded = async <T>(work: () => Promise<T>, milliseconds = patienceMs): Promise<T> => {
    if (hung) throw new VisitError('hung', address, 'the page has not answered before');
    try {
      return await within(work(), milliseconds, address);
    } catch (error) {
      if (error instanceof VisitError) hung = true;
      // Whatever else it is, the page has done it: it has crashed, gone elsewhere, or replaced what it was asked by.
      else throw new VisitError('unavailable', address, firstLine(error));
      throw error;
    }
  };
  const leave = async (): Promise<void> => {
    await within(page.close(), patienceMs / 2, address).catch(() => undefined);
  };
  page.setDefaultTimeout(patienceMs);
  const quiet = createPageQuiet(page, interceptor);
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    if (errors.length < mostErrors) errors.push(error.message.slice(0, 500));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  let status = 0;
  page.on('response', (response) => {
    if (
      response.request().isNavigationRequest() &&
      response.frame() === page.mainFrame() &&
      (response.status() < 300 || response.status() >= 400)
    )
      status = response.status();
  });
  await page.addInitScript(withoutIntegrity, [...interceptor.scriptAddresses]);
  if (options.loading === 'held') await page.addInitScript(heldLoading.script(interceptor.logHost));
  try {
    await page.goto(address, {
      waitUntil: 'commit',
      timeout: patienceMs,
      ...(options.referrer === undefined ? {} : { referer: options.referrer }),
    });
    // A page that never finishes loading is looked at as far as it came.
  } catch (error) {
    await leave();
    throw new VisitError('unavailable', address, firstLine(error));
  }
  if (options.until !== 'commit') {
    const loaded = await page.waitForLoadState('load', { timeout: patienceMs }).then(
      () => true,
      () => false,
    );
    try {
      if (!loaded) await bounded(() => page.evaluate('0'), patienceMs / 2);
    } catch (error) {
      await leave();
      throw error;
    }
  }
  if (status >= 400) {
    await leave();
    throw new VisitError('unavailable', address, `Resource was not loaded. Status: ${status}`);
  }
  const settled = (): Promise<void> => quiet.wait(quietMs, patienceMs);
  return {
    url: () => page.url(),
    status: () => status,
    pageErrors: () => errors,
    requested: quiet.requested,
    // It enforces them all.
    unjudged: () => [],
    lacked: () => [],
    html: () => bounded(() => page.content().then((html) => html.slice(0, 4_194_304))),
    click: async (selector) => {
      const element = page.locator(selector).first();
      if ((await bounded(() => element.count())) === 0) return false;
      const before = page.url();
      // Not waited for what the click sets off: on a busy machine that would look like a click that never happened.
      await bounded(() => element.click({ timeout: patienceMs / 2, noWaitAfter: true })).catch(async () => {
        if (hung) throw new VisitError('hung', address, 'the page did not answer a click');
        // Something lies over it: the event itself then, unless the page has gone meanwhile.
        if (page.url() === before)
          await element.dispatchEvent('click', undefined, { timeout: patienceMs / 4 }).catch(() => undefined);
      });
      await settled();
      await page.waitForLoadState('load', { timeout: patienceMs }).catch(() => undefined);
      return true;
    },
    reload: async () => {
      await bounded(() => page.reload({ waitUntil: 'load', timeout: patienceMs }), patienceMs * 2).catch(
        () => undefined,
      );
      await settled();
    },
    back: async () => {
      const before = page.url();
      await bounded(() => page.goBack({ waitUntil: 'commit', timeout: patienceMs }), patienceMs * 2).catch(
        () => undefined,
      );
      await page.waitForLoadState('load', { timeout: patienceMs }).catch(() => undefined);
      await settled();
      return page.url() !== before;
    },
    play: (selector, segments, { goesOn = false } = {}) =>
      bounded(
        () =>
          page.evaluate(playInPage, {
            selector,
            segments: segments.map(([from, to]) => [from, to] as [number, number]),
            goesOn,
          }),
        // It plays for real, and waits for each of the medium's events.
        patienceMs * 2 + segments.reduce((sum, [from, to]) => sum + (to - from) * 1000 + 12_000, 0),
      ),
    evaluate: <T>(script: string) => bounded(() => page.evaluate(script) as Promise<T>),
    picture: (mostBytes) =>
      bounded(async () => {
        const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
        for (const quality of qualities) {
          const jpeg = await page.screenshot({ type: 'jpeg', quality, scale: 'css', animations: 'disabled' });
          if (jpeg.length <= mostBytes) return { jpeg, width, height };
        }
        return undefined;
      }),
    settled,
    close: async () => {
      if (page.isClosed()) return;
      // Left as a visitor leaves: by going elsewhere, so that what a page sends at its end is sent.
      // Not waited for its loading, which never ends where loading is held.
      if (!hung) {
        await page.goto('about:blank', { waitUntil: 'commit', timeout: patienceMs }).catch(() => undefined);
        await settled();
      }
      await leave();
    },
  };
};
