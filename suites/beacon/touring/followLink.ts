import type { VisitedPage } from '../../browser/browser.ts';

/** Follows a link to `url` as a visitor would, so that the page's own referrer policy applies. */
export const followLink = async (page: VisitedPage, url: string): Promise<void> => {
  await page.evaluate(
    `(() => { const link = document.createElement('a'); link.id = 'heyan-link'; link.href = ${JSON.stringify(url)}; link.textContent = 'heyan'; document.body.prepend(link); })()`,
  );
  await page.click('#heyan-link');
  await page.settled();
};
