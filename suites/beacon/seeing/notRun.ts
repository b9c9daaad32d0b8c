import type { CheckContext } from '../../engine/running/checkContext.ts';

/** jsdom runs no module scripts: what a page that has some does not report there may come in every other browser. */
export const notRun = ({ browser }: Pick<CheckContext, 'browser'>, html: string): boolean =>
  browser.name === 'jsdom' && /<script\b[^>]*\btype\s*=\s*["']?module\b/i.test(html);
