import { CookieJar } from 'jsdom';
import { Agent } from 'undici';
import { createProxyAgent } from '../../../fixtures/network/createProxyAgent.ts';
import type { VisitedPage, Visitor, VisitorOptions } from '../browser.ts';
import type { BrowserOptions } from '../browserOptions.ts';
import { patienceOf } from '../patienceOf.ts';
import { openPage } from './openPage.ts';
import type { VisitorState } from './visitorState.ts';
import { zlibWrapped } from './zlibWrapped.ts';

/** Largest answer a page may get for anything, in bytes. */
const largestAnswer = 16_777_216;

/** One visitor in jsdom, in this process: only ever called inside the sandboxed host (jsdomHost.ts), and by its tests. */
export const openVisitor = (browser: BrowserOptions, options: VisitorOptions): Visitor => {
  const patience = patienceOf(browser);
  const { proxy } = browser;
  const limits = {
    connections: 6,
    headersTimeout: patience,
    bodyTimeout: patience,
    connectTimeout: patience,
    maxResponseSize: largestAnswer,
  };
  const agent = proxy === undefined ? new Agent(limits) : createProxyAgent(proxy, limits);
  const state: VisitorState = {
    browser,
    options,
    cookies: new CookieJar(),
    agent: agent.compose(zlibWrapped),
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
      await agent.destroy();
    },
  };
};
