import chromium from '@sparticuz/chromium';
import type { Browser, VisitedPage } from './browser.ts';
import type { BrowserOptions } from './browserOptions.ts';
import { chromiumArguments } from './chromium/chromiumArguments.ts';
import { launchChromium } from './chromium/launchChromium.ts';
import { openChromiumPage } from './chromium/openChromiumPage.ts';
import { patienceOf } from './patienceOf.ts';
import { selfSignedCertificate } from './chromium/selfSignedCertificate.ts';
import { startInterceptor } from './chromium/startInterceptor.ts';

/**
 * Visitors in a real Chromium, each in a context with a proxy of its own: what goes to a log host reaches the collector as
 * that visitor, beacons of closing pages included; the rest of the web is as it is.
 * @throws StartError when Chromium does not start.
 */
export const createChromiumBrowser = async (options: BrowserOptions): Promise<Browser> => {
  const certificate = selfSignedCertificate(Date.now());
  const browser = await launchChromium(chromiumArguments(chromium.args, certificate.spki));
  return {
    name: 'chromium',
    visitor: async (visitor) => {
      const interceptor = await startInterceptor(options, visitor, certificate);
      const mobile = /Mobi|Android|iPhone/.test(visitor.userAgent);
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
          const page = await openChromiumPage(context, interceptor, visitor, url, openOptions, patienceOf(options));
          pages.add(page);
          return page;
        },
        close: async () => {
          for (const page of pages) await page.close();
          await context.close().catch(() => undefined);
          await interceptor.close();
        },
      };
    },
    close: () => browser.close(),
  };
};
