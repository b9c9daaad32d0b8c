import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';

/** A page that belongs to the candidate's site. */
export interface SitePage {
  readonly url: string;
  /** Of the column, or the address. */
  readonly name: string;
}

const mostPages = 300;

const columns = async (context: CheckContext): Promise<readonly SitePage[]> => {
  const fetched = await fetchRecords(context, 'site-column', { mostPages: 3 });
  if (!fetched.ok) return [];
  return fetched.records.flatMap((record) =>
    record['isDeleted'] !== true && typeof record['url'] === 'string'
      ? [{ url: record['url'], name: typeof record['name'] === 'string' ? record['name'] : record['url'] }]
      : [],
  );
};

/** The candidate's own pages: the home page, those it names, and every column of its site structure on the same host. */
export const sitePages: Scene<readonly SitePage[]> = {
  id: 'beacon.site-pages',
  play: async (context) => {
    const { pages } = context.target;
    const host = new URL(pages.home).hostname;
    const all = [
      { url: pages.home, name: pages.home },
      ...pages.others.map((url) => ({ url, name: url })),
      ...(await columns(context)),
    ];
    const byUrl = new Map<string, SitePage>();
    for (const page of all) {
      const url = URL.parse(page.url, pages.home);
      if (url === null || !/^https?:$/.test(url.protocol) || url.hostname !== host) continue;
      if (!byUrl.has(url.href) || byUrl.get(url.href)?.name === url.href)
        byUrl.set(url.href, { url: url.href, name: page.name });
      if (byUrl.size >= mostPages) break;
    }
    return [...byUrl.values()];
  },
};
