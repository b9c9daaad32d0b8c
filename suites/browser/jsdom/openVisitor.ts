import { CookieJar } from 'jsdom';
import type { VisitedPage, Visitor } from '../browser.ts';
import type { HostNetwork } from './hostNetwork.ts';
import type { HostOptions, HostVisitor } from './hostProtocol.ts';
import { openPage } from './openPage.ts';
import type { VisitorState } from './visitorState.ts';
import { zlibWrapped } from './zlibWrapped.ts';

/** One visitor in jsdom, in this process: only ever called inside the sandboxed host (jsdomHost.ts). */
export const openVisitor = (
  browser: HostOptions,
  options: HostVisitor,
  network: HostNetwork,
  patienceMs: () => number,
): Visitor => {
  const state: VisitorState = {
    browser,
    options,
    cookies: new CookieJar(),
    network,
    dispatcher: network.dispatcher.compose(zlibWrapped),
    patienceMs,
    storage: new Map(),
  };
  const pages = new Set<VisitedPage>();
  return {
    open: async (url, openOptions) => {
      const page = await openPage(state, url, openOptions);
      pages.add(page);
      return page;
    },
    close: async () => {
      for (const page of pages) await page.close();
    },
  };
};
