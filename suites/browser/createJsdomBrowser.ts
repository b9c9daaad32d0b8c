import type { Browser, VisitedPage } from './browser.ts';
import type { BrowserOptions } from './browserOptions.ts';
import { startHost } from './jsdom/startHost.ts';
import type { Host } from './jsdom/startHost.ts';

/**
 * Visitors in jsdom: fast, no layout (everything is in view), media whose time passes on command. The pages run in a
 * process of their own without rights, started for the first visitor; a page that hangs ends that process, and the next
 * visitor gets a new one.
 */
export const createJsdomBrowser = async (options: BrowserOptions): Promise<Browser> => {
  const hosts = new Set<Host>();
  let last = 0;
  const next = (): number => (last += 1);
  const start = (): Host => {
    const host = startHost(options);
    hosts.add(host);
    return host;
  };
  let current: Host | undefined;
  return {
    name: 'jsdom',
    visitor: async (visitorOptions) => {
      if (current?.alive() !== true) current = start();
      const host = current;
      const visitor = next();
      await host.visitor(visitor, visitorOptions);
      return {
        open: async (url, openOptions) => {
          const page = next();
          await host.ask('open', page, [url, openOptions ?? {}], visitor);
          return pageOf(host, page, url);
        },
        close: async () => {
          if (host.alive()) await host.closeVisitor(visitor);
        },
      };
    },
    close: async () => {
      for (const host of hosts) await host.close();
    },
  };
};

const pageOf = (host: Host, page: number, url: string): VisitedPage => ({
  url: () => host.stateOf(page)?.url ?? url,
  status: () => host.stateOf(page)?.status ?? 0,
  pageErrors: () => host.stateOf(page)?.errors ?? [],
  requested: () => host.stateOf(page)?.requested ?? [],
  html: async () => String(await host.ask('html', page, [])),
  click: async (selector) => (await host.ask('click', page, [selector])) === true,
  reload: async () => void (await host.ask('reload', page, [])),
  back: async () => (await host.ask('back', page, [])) === true,
  play: async (selector, segments) =>
    (await host.ask('play', page, [selector, segments])) as [number, number][] | undefined,
  evaluate: async <T>(script: string): Promise<T> => (await host.ask('evaluate', page, [script])) as T,
  settled: async () => void (await host.ask('settled', page, [])),
  close: async () => {
    if (host.alive()) await host.ask('close', page, []);
  },
});
