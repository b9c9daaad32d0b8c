import type { Browser, VisitedPage, Visitor, VisitorOptions } from './browser.ts';
import type { BrowserOptions } from './browserOptions.ts';
import { createSparing } from './createSparing.ts';
import { startHost } from './jsdom/startHost.ts';
import type { Host } from './jsdom/startHost.ts';
import { VisitError } from './visitError.ts';

/** A host with the pages that are open in it. */
interface Room {
  readonly host: Host;
  /** How many visits of each address are there. */
  readonly pages: Map<string, number>;
  /** Those that have hung. */
  gone: number;
}

/**
 * Visitors in jsdom: fast, no layout (everything is in view), media whose time passes on command. The pages run in a
 * process of their own without rights, started for the first visitor; a page that hangs ends that process, and the next
 * visitor gets a new one. As all who were there are then ended, a page that may have been the cause is visited alone the
 * next time, and not at all once it has hung there too.
 */
export const createJsdomBrowser = async (options: BrowserOptions): Promise<Browser> => {
  const hosts = new Set<Host>();
  const sparing = createSparing();
  let last = 0;
  const next = (): number => (last += 1);
  const start = (): Room => {
    const host = startHost(options);
    hosts.add(host);
    return { host, pages: new Map(), gone: 0 };
  };
  let common: Room | undefined;
  const shared = (): Room => {
    if (common?.host.alive() !== true) common = start();
    return common;
  };
  /** Pages that are being visited alone now: who else wants to see one waits for what comes of it. */
  const trials = new Map<string, Promise<void>>();

  /** What a page does; whoever hangs was alone or not. */
  const watched = async <T>(room: Room, url: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof VisitError && error.code === 'hung' && room.pages.has(url)) {
        const alone = room.pages.size + room.gone === 1;
        room.pages.delete(url);
        // Its neighbours are told one after the other of the same end.
        room.gone += 1;
        sparing.hung(url, alone);
      }
      throw error;
    }
  };
  const visitor = async (visitorOptions: VisitorOptions): Promise<Visitor> => {
    let room: Room | undefined;
    let own: number | undefined;
    const enter = async (chosen: Room): Promise<Room> => {
      const number = next();
      await chosen.host.visitor(number, visitorOptions);
      [room, own] = [chosen, number];
      return chosen;
    };
    const openIn = async (
      here: Room,
      url: string,
      openOptions: Parameters<Visitor['open']>[1],
    ): Promise<VisitedPage> => {
      const page = next();
      here.pages.set(url, (here.pages.get(url) ?? 0) + 1);
      const work = <T>(asked: Promise<T>): Promise<T> => watched(here, url, asked);
      await work(here.host.ask('open', page, [url, openOptions ?? {}], own));
      return pageOf(here.host, page, url, work, () => {
        const visits = here.pages.get(url);
        if (visits === undefined || !here.host.alive()) return;
        if (visits > 1) here.pages.set(url, visits - 1);
        else here.pages.delete(url);
        sparing.went(url);
      });
    };
    return {
      open: async (url, openOptions) => {
        while (sparing.suspected(url) && trials.has(url)) await trials.get(url);
        sparing.refuse(url);
        if (room !== undefined) return openIn(room, url, openOptions);
        if (!sparing.suspected(url)) return openIn(await enter(shared()), url, openOptions);
        const trial = (async () => openIn(await enter(start()), url, openOptions))();
        const over = trial.then(
          () => undefined,
          () => undefined,
        );
        trials.set(url, over);
        try {
          return await trial;
        } finally {
          trials.delete(url);
        }
      },
      close: async () => {
        if (room === undefined || own === undefined) return;
        if (room.host.alive()) await room.host.closeVisitor(own);
        // One that was had for a single visitor.
        if (room !== common) await room.host.close();
      },
    };
  };
  return {
    name: 'jsdom',
    visitor,
    close: async () => {
      for (const host of hosts) await host.close();
    },
  };
};

const pageOf = (
  host: Host,
  page: number,
  url: string,
  work: <T>(asked: Promise<T>) => Promise<T>,
  closed: () => void,
): VisitedPage => ({
  url: () => host.stateOf(page)?.url ?? url,
  status: () => host.stateOf(page)?.status ?? 0,
  pageErrors: () => host.stateOf(page)?.errors ?? [],
  requested: () => host.stateOf(page)?.requested ?? [],
  unjudged: () => host.stateOf(page)?.unjudged ?? [],
  lacked: () => host.stateOf(page)?.lacked ?? [],
  html: async () => String(await work(host.ask('html', page, []))),
  click: async (selector) => (await work(host.ask('click', page, [selector]))) === true,
  reload: async () => void (await work(host.ask('reload', page, []))),
  back: async () => (await work(host.ask('back', page, []))) === true,
  play: async (selector, segments, { goesOn = false } = {}) =>
    segmentsOf(await work(host.ask('play', page, [selector, segments, goesOn]))),
  evaluate: async <T>(script: string): Promise<T> => (await work(host.ask('evaluate', page, [script]))) as T,
  settled: async () => void (await work(host.ask('settled', page, []))),
  close: async () => {
    if (host.alive()) await work(host.ask('close', page, []));
    closed();
  },
});

/** What was played, as far as the host's word is any. */
const segmentsOf = (value: unknown): readonly (readonly [number, number])[] | undefined =>
  Array.isArray(value)
    ? value.filter(
        (one): one is [number, number] => Array.isArray(one) && one.length === 2 && one.every(Number.isFinite),
      )
    : undefined;
