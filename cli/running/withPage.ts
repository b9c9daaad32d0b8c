import type { BrowserContextOptions, Page } from 'playwright-core';
import { StartError } from '../../fixtures/starting/startError.ts';
import { ApplicationError } from '../../mocks/monitoring-platform/applications/applicationError.ts';
import { createTurn } from '../../mocks/monitoring-platform/store/createTurn.ts';
import { chineseFont } from '../../reports/document/chineseFont.ts';

const inTurn = createTurn();

/**
 * Shows a page of ours to Chromium, one at a time; nothing in it runs, and it reaches nothing. The browser lives no longer than the page.
 * @throws ApplicationError `printer-missing` where there is no Chromium that starts.
 */
export const withPage = <T>(
  html: string,
  use: (page: Page) => Promise<T>,
  options: Pick<BrowserContextOptions, 'viewport' | 'deviceScaleFactor'> = {},
): Promise<T> =>
  inTurn(async () => {
    // Whoever prints nothing loads no browser.
    const { launchChromium } = await import('../../suites/browser/chromium/launchChromium.ts');
    const { browser } = await launchChromium(['--headless']).catch((error: unknown) => {
      throw error instanceof StartError ? new ApplicationError('printer-missing') : error;
    });
    try {
      // The page's own policy knows nothing of the font that is put in; it is a page of ours, runs nothing and reaches nothing.
      const context = await browser.newContext({
        ...options,
        javaScriptEnabled: false,
        offline: true,
        bypassCSP: true,
      });
      const page = await context.newPage();
      // A machine without a Chinese font would print boxes.
      const style = `<style>${chineseFont(html)}</style>`;
      await page.setContent(
        html.replace('</head>', () => `${style}</head>`),
        { waitUntil: 'load' },
      );
      // Its own fonts are there only when they are asked for and decoded.
      await page.evaluate('Promise.all([...document.fonts].map((font) => font.load())).then(({ length }) => length)');
      return await use(page);
    } finally {
      await browser.close();
    }
  });
