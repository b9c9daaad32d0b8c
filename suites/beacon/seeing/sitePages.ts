import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { isSoftDeleted } from '../../../spec/interfaces/isSoftDeleted.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';
import { linksOf } from './linksOf.ts';
import { pageAddress } from './pageAddress.ts';
import { onTour } from '../touring/onTour.ts';

/** A page that belongs to the candidate's site. */
export interface SitePage {
  readonly url: string;
  /** Of the column, or the address. */
  readonly name: string;
}

/** What is known of the candidate's pages before they are visited. */
export interface Site {
  /** The home page first, those it names, and every column of its site structure on the same host. */
  readonly pages: readonly SitePage[];
  /** Whether its site structure could be had at all. */
  readonly structure: boolean;
  /** Columns that are beyond what one run visits. */
  readonly beyond: number;
  /** Hosts of columns that are not the home page's: 7.1.2 speaks of one domain. */
  readonly otherHosts: readonly string[];
}

/** Pages that one run visits of a site structure. */
export const mostColumns = 300;

type Columns = { readonly records: readonly SitePage[]; readonly left: number } | undefined;

const byInterface = async (context: CheckContext): Promise<Columns> => {
  if (context.target.interfaces?.urls['site-column'] === undefined) return undefined;
  const fetched = await fetchRecords(context, 'site-column', { mostPages: 3 });
  if (!fetched.ok) return undefined;
  const { deletedValues } = context.profile.values.interfaces;
  const records = fetched.records.flatMap((record) =>
    !isSoftDeleted(record['isDeleted'], deletedValues) && typeof record['url'] === 'string' && record['url'] !== ''
      ? [{ url: record['url'], name: typeof record['name'] === 'string' ? record['name'] : record['url'] }]
      : [],
  );
  return { records, left: fetched.complete ? 0 : Math.max(0, fetched.total - fetched.records.length) };
};

const byFrontDatabase = async ({ target, monitoring, signal }: CheckContext): Promise<Columns> => {
  if (target.frontDatabase === undefined) return undefined;
  const { platformId } = target;
  await monitoring.exchange.extract(platformId, { entities: ['site-column'], signal });
  const rows = await monitoring.landed.records(platformId, {
    entity: 'site-column',
    channel: 'exchange',
    fields: ['url', 'name'],
    having: 'url',
    limit: 3001,
  });
  const records = rows.map(({ url, name }) => ({ url: String(url), name: String(name ?? url) }));
  return records.length === 0 ? undefined : { records: records.slice(0, 3000), left: records.length > 3000 ? 1 : 0 };
};

const homeLinks = (context: CheckContext): Promise<readonly SitePage[]> =>
  onTour(context, async (tour) => {
    const visitor = await tour.visitor();
    const page = await visitor.open(context.target.pages.home);
    await page.settled();
    const links = await linksOf(page);
    await visitor.close();
    return links.map((url) => ({ url, name: url }));
  });

/** The candidate's own pages: the home page, those it names, and every column of its site structure on the same host; links of the home page where there is nothing else to go on from. */
export const sitePages: Scene<Site> = {
  id: 'beacon.site-pages',
  deadlineMs: 60_000,
  play: async (context) => {
    const { pages } = context.target;
    const host = new URL(pages.home).hostname;
    const columns = (await byInterface(context)) ?? (await byFrontDatabase(context));
    const byUrl = new Map<string, SitePage>();
    const otherHosts = new Set<string>();
    const add = (page: SitePage): void => {
      const url = pageAddress(page.url, pages.home);
      if (url === undefined) return;
      if (url.hostname !== host) return void otherHosts.add(url.hostname);
      if (!byUrl.has(url.href) || byUrl.get(url.href)?.name === url.href)
        byUrl.set(url.href, { url: url.href, name: page.name });
    };
    add({ url: pages.home, name: pages.home });
    for (const url of pages.others) if (new URL(url).hostname === host) add({ url, name: url });
    for (const column of columns?.records ?? []) add(column);
    if (byUrl.size === 1) for (const page of (await homeLinks(context)).slice(0, 2)) add(page);
    const all = [...byUrl.values()];
    return {
      pages: all.slice(0, mostColumns),
      structure: columns !== undefined,
      beyond: Math.max(0, all.length - mostColumns) + (columns?.left ?? 0),
      otherHosts: [...otherHosts],
    };
  },
};
