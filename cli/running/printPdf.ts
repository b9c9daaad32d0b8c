import { ApplicationError } from '../../mocks/monitoring-platform/applications/applicationError.ts';
import { chineseFont } from '../../reports/document/chineseFont.ts';
import { createTurn } from '../../mocks/monitoring-platform/store/createTurn.ts';
import { StartError } from '../../fixtures/starting/startError.ts';

const inTurn = createTurn();

/** Head and foot of every page, as Chromium's templates want them. */
type PrintRunning = (html: string, running?: { readonly header: string; readonly footer: string }) => Promise<Buffer>;

/**
 * Prints a page of ours by Chromium, one at a time, on A4; nothing in it runs, and it reaches nothing. The browser lives no longer than the page.
 * @throws ApplicationError `printer-missing` where there is no Chromium that starts.
 */
export const printPdf: PrintRunning = (html, running) =>
  inTurn(async () => {
    // Whoever prints nothing loads no browser.
    const { launchChromium } = await import('../../suites/browser/chromium/launchChromium.ts');
    const { browser } = await launchChromium(['--headless']).catch((error: unknown) => {
      throw error instanceof StartError ? new ApplicationError('printer-missing') : error;
    });
    try {
      // The page's own policy knows nothing of the font that is put in; it is a page of ours, runs nothing and reaches nothing.
      const context = await browser.newContext({ javaScriptEnabled: false, offline: true, bypassCSP: true });
      const page = await context.newPage();
      // A machine without a Chinese font would print boxes.
      const style = `<style>${chineseFont(html)}</style>`;
      await page.setContent(
        html.replace('</head>', () => `${style}</head>`),
        { waitUntil: 'load' },
      );
      // Its own fonts are there only when they are asked for and decoded.
      await page.evaluate('Promise.all([...document.fonts].map((font) => font.load())).then(({ length }) => length)');
      // A document of ours names its own margins, and what stands in them.
      return running === undefined
        ? await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' } })
        : await page.pdf({
            format: 'A4',
            preferCSSPageSize: true,
            displayHeaderFooter: true,
            headerTemplate: `<style>${chineseFont(running.header)}</style>${running.header}`,
            footerTemplate: `<style>${chineseFont(running.footer)}</style>${running.footer}`,
          });
    } finally {
      await browser.close();
    }
  });
