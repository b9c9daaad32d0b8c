import type * as Package from '@sparticuz/chromium';
import { optionalPackage } from '../../fixtures/starting/optionalPackage.ts';
import type { Browser, VisitedPage } from './browser.ts';
import type { BrowserOptions } from './browserOptions.ts';
import { chromiumArguments } from './chromium/chromiumArguments.ts';
import { launchChromium } from './chromium/launchChromium.ts';
import { openChromiumPage } from './chromium/openChromiumPage.ts';
import { createSparing } from './createSparing.ts';
import type { Sparing } from './createSparing.ts';
import { patienceOf } from './patienceOf.ts';
import { selfSignedCertificate } from './chromium/selfSignedCertificate.ts';
import { startInterceptor } from './chromium/startInterceptor.ts';
import { VisitError } from './visitError.ts';
import { within } from './within.ts';

/** One visit, of which `sparing` hears once how it went. Its neighbours have processes of their own, so that it is alone to blame. */
const sparedBy = (sparing: Sparing, url: string) => {
  let hung = false;
  const work = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof VisitError && error.code === 'hung' && !hung) {
        hung = true;
        sparing.hung(url, true);
      }
      throw error;
    }
  };
  return {
    work,
    watch: (page: VisitedPage): VisitedPage => ({
      ...page,
      html: () => work(page.html()),
      click: (selector) => work(page.click(selector)),
      play: (selector, segments) => work(page.play(selector, segments)),
      evaluate: <T>(script: string) => work(page.evaluate<T>(script)),
      picture: async (mostBytes) => work(page.picture?.(mostBytes) ?? Promise.resolve(undefined)),
      close: async () => {
        await page.close();
        if (!hung) sparing.went(url);
      },
    }),
  };
};

/**
 * Visitors in a real Chromium, each in a context with a proxy of its own: what goes to a log host reaches the collector as
 * that visitor, beacons of closing pages included; the rest of the web is as it is.
 * @throws StartError when Chromium does not start.
 */
export const createChromiumBrowser = async (options: BrowserOptions): Promise<Browser> => {
  const { default: chromium } = optionalPackage<typeof Package>('@sparticuz/chromium');
  const certificate = await selfSignedCertificate(Date.now());
  const { browser, unsandboxed } = await launchChromium(chromiumArguments(chromium.args, certificate.spki));
  const sparing = createSparing();
  return {
    name: 'chromium',
    notes: unsandboxed === undefined ? [] : [unsandboxed],
    visitor: async (visitor) => {
      const interceptor = await startInterceptor(options, visitor, certificate);
      const mobile = /Mobi|Android|iPhone/.test(visitor.userAgent);
      const patienceMs = patienceOf(options);
      const context = await browser.newContext({
        userAgent: visitor.userAgent,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        proxy: { server: `http://127.0.0.1:${interceptor.port}` },
        viewport: mobile ? { width: 390, height: 844 } : { width: 1366, height: 900 },
        screen: mobile ? { width: 390, height: 844 } : { width: 1366, height: 900 },
        isMobile: mobile,
        hasTouch: mobile,
        acceptDownloads: false,
        serviceWorkers: 'block',
      });
      const pages = new Set<VisitedPage>();
      return {
        open: async (url, openOptions = {}) => {
          sparing.refuse(url);
          const visit = sparedBy(sparing, url);
          const page = visit.watch(
            await visit.work(openChromiumPage(context, interceptor, visitor, url, openOptions, patienceOf(options))),
          );
          pages.add(page);
          return page;
        },
        close: async () => {
          for (const page of pages) await page.close();
          await within(context.close(), patienceMs, '').catch(() => undefined);
          await interceptor.close();
        },
      };
    },
    close: () => browser.close(),
  };
};
