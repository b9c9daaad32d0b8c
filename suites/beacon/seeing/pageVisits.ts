import { VisitError } from '../../browser/visitError.ts';
import type { VisitedPage } from '../../browser/browser.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { challenged } from './challenged.ts';
import { isAct } from '../touring/actNobodyMade.ts';
import { countedBy } from '../touring/countedBy.ts';
import { linksOf } from './linksOf.ts';
import { notRun } from './notRun.ts';
import { onTour } from '../touring/onTour.ts';
import type { Tour } from '../touring/onTour.ts';
import { signIn } from '../touring/signIn.ts';
import { shapeOf } from './shapeOf.ts';
import { viewsOf } from '../touring/viewsOf.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { sitePages } from './sitePages.ts';
import type { Site, SitePage } from './sitePages.ts';

/** What came of visiting one page. */
export interface PageVisit {
  readonly page: SitePage;
  /** `refused`: reported, but nothing that the collector could take. */
  readonly result:
    | 'reported'
    | 'refused'
    | 'silent'
    | 'not-run'
    | 'unreachable'
    | 'sign-in'
    | 'elsewhere'
    | 'not-a-page';
  readonly detail: string;
  /** Found by a link, not named by the site structure. */
  readonly linked: boolean;
  /** Views that the page itself reported of this one visit; those of pages that it sent on to, or holds, are theirs. */
  readonly views: number;
  /** Codes of the clicks and interactions that the page reported, though nobody touched it. */
  readonly acts: readonly string[];
  readonly links: readonly string[];
}

export interface PageVisits {
  readonly visits: readonly PageVisit[];
  /** Addresses that links led to and the site structure does not have. */
  readonly known: number;
  readonly depth: number;
}

const atOnce = 3;
/** Links from the pages of the site structure, and from those. */
const depth = 2;
/** Pages visited of each shape of address, and in all. */
const mostOfShape = 3;
const mostLinked = 40;
/** Silent pages that are given the whole time for reporting: where nothing came of so many, waiting again is in vain. */
const mostWaits = 3;

/** Why a page that gave no document is no page to be tracked; undefined: it cannot be visited. */
const explained = async (context: CheckContext, url: string): Promise<PageVisit['result'] | undefined> => {
  try {
    const answer = await context.fetch(url);
    if (answer.status === 401 || answer.status === 403) return 'sign-in';
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok || type === '') return undefined;
    const attached = /^\s*attachment/i.test(answer.headers.get('content-disposition') ?? '');
    return attached || !/html/i.test(type) ? 'not-a-page' : undefined;
  } catch (error) {
    if (error instanceof CandidateError) return undefined;
    throw error;
  }
};

const nothing: Pick<PageVisit, 'views' | 'acts' | 'links'> = { views: 0, acts: [], links: [] };

const bare = (address: string): string => address.replace(/#.*$/, '');

/** What was sent but refused was sent all the same. What is refused is asked for only where nothing else tells. */
const viewsSent = async (tour: Tour, enough = Infinity): Promise<number> => {
  const views = (await viewsOf(tour)).length;
  return views >= enough ? views : views + (await tour.refused()).length;
};

/** Visits every page that is known of. Whoever uses it holds the lock of `business-data`, and may release it once `sitePages` was played. */
export const pageVisits: Scene<PageVisits> = {
  id: 'beacon.page-visits',
  deadlineMs: 120_000,
  play: async (context) => visitAll(context, await context.use(sitePages)),
};

/** Visits pages three at a time, first those of the site structure, then of every shape of address that links lead to some. */
const visitAll = async (context: CheckContext, site: Site): Promise<PageVisits> => {
  const { pages, beacon } = context.target;
  const login = beacon?.pages?.['login'];
  const host = new URL(pages.home).hostname;
  let waits = 0;

  const look = async (
    tour: Tour,
    opened: VisitedPage,
    before: number,
  ): Promise<Pick<PageVisit, 'result' | 'detail' | 'views' | 'acts' | 'links'>> => {
    const links = await linksOf(opened);
    const rests = bare(opened.url());
    const type = await opened.evaluate<string>('document.contentType');
    const sent = async (): Promise<number> => (await viewsSent(tour, before + 1)) - before;
    const detail = opened.pageErrors().slice(0, 5).join('; ');
    if (new URL(opened.url()).hostname !== host) return { result: 'elsewhere', detail: opened.url(), ...nothing };
    if (!/html/i.test(type)) return { result: 'not-a-page', detail: type, ...nothing };
    const html = await opened.html();
    let count = await sent();
    if (count === 0 && waits < mostWaits) {
      waits += 1;
      count = await countedBy(context, 1, sent);
      if (count > 0) waits -= 1;
    }
    await opened.close();
    if (count > 0 || (await sent()) > 0) {
      const events = await tour.events();
      const seen = events.filter(({ kind }) => kind === 'page-view');
      const [first] = seen.length > 0 ? [] : await tour.refused();
      const views = seen.slice(before).filter(({ pageUrl }) => bare(pageUrl) === rests).length;
      const acts = events
        .filter(isAct)
        .flatMap(({ pageUrl, eventCode }) => (bare(pageUrl) === rests ? [eventCode] : []));
      return first === undefined
        ? { result: 'reported', detail, views, acts, links }
        : { result: 'refused', detail: `${first.reason}: ${first.detail}`, views, acts, links };
    }
    if (challenged(html)) return { result: 'unreachable', detail: 'challenged by a firewall', ...nothing };
    return notRun(context, html)
      ? { result: 'not-run', detail: 'made of module scripts', ...nothing, links }
      : { result: 'silent', detail, ...nothing, links };
  };
  const attempt = (page: SitePage, linked: boolean, part: string, signedIn: boolean): Promise<PageVisit> =>
    onTour(
      context,
      async (tour) => {
        const visitor = await tour.visitor();
        // What signing in itself reports is not the page's own.
        let before = 0;
        if (signedIn) {
          await signIn(context, visitor);
          before = await viewsSent(tour);
        }
        const opened = await visitor.open(page.url);
        await opened.settled();
        const seen = await look(tour, opened, before);
        await visitor.close();
        return { page, linked, ...seen };
      },
      part,
    ).catch(async (error: unknown): Promise<PageVisit> => {
      if (!(error instanceof CandidateError && error.cause instanceof VisitError)) throw error;
      const result = (await explained(context, page.url)) ?? 'unreachable';
      return { page, linked, result, detail: error.cause.message, ...nothing };
    });
  const visit = async (page: SitePage, linked: boolean, index: number): Promise<PageVisit> => {
    const first = await attempt(page, linked, `-${index}`, false);
    const closed = first.result === 'sign-in' || first.result === 'elsewhere';
    if (!closed || login === undefined || page.url === login) return first;
    const second = await attempt(page, linked, `-${index}-in`, true);
    return second.result === 'reported' ? second : first;
  };

  const visits: PageVisit[] = [];
  let begun = 0;
  const all = async (queue: readonly SitePage[], linked: boolean): Promise<readonly PageVisit[]> => {
    const entries = queue.entries();
    const done: PageVisit[] = [];
    const walk = async (): Promise<void> => {
      for (const [index, page] of entries) {
        context.signal.throwIfAborted();
        begun += 1;
        done[index] = await visit(page, linked, begun);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, walk));
    for (const one of done) visits.push(one);
    return done;
  };

  let latest = await all(site.pages, false);
  const seen = new Set(site.pages.map(({ url }) => url));
  const shapes = new Map<string, number>();
  let known = 0;
  let left = mostLinked;
  for (let level = 0; level < depth && left > 0; level += 1) {
    const found = latest.flatMap(({ links }) => links).filter((url) => !seen.has(url) && seen.add(url));
    known += found.length;
    const next: SitePage[] = [];
    // One of each shape before a second of any.
    for (let round = 1; round <= mostOfShape; round += 1)
      for (const url of found) {
        const shape = shapeOf(url);
        if (left === 0 || (shapes.get(shape) ?? 0) >= round || next.some((page) => page.url === url)) continue;
        shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
        left -= 1;
        next.push({ url, name: url });
      }
    latest = await all(next, true);
  }
  return { visits, known, depth };
};
