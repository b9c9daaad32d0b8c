import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a page of the built site names: a link, or something that a browser fetches by itself. */
interface Named {
  readonly page: string;
  readonly url: string;
}

const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('files/docs/catalogue') && !file.startsWith('files/reports'),
  );

const decode = (text: string): string => decodeURIComponent(text.replaceAll('&amp;', '&'));

/**
 * What the built site in a folder, made for a path (`/heyan/`), gets wrong: links to what is not there, and what a
 * browser would fetch from another host.
 */
export const builtProblems = (
  folder: string,
  base: string,
): { readonly dead: readonly Named[]; readonly foreign: readonly Named[]; readonly links: number } => {
  const pages = new Map(pagesOf(folder).map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const ids = new Map(
    [...pages].map(([page, html]) => [
      page,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => decode(id))),
    ]),
  );
  const named = [...pages].flatMap(([page, html]) =>
    [...new Set([...html.matchAll(/<a\b[^>]* href="([^"]+)"/g)].map(([, url = '']) => url))].map((url) => ({
      page,
      url,
    })),
  );
  const isDead = ({ page, url }: Named): boolean => {
    if (/^[a-z]+:/.test(url)) return false;
    const { pathname, hash } = new URL(url, `http://site${base}${page}`);
    if (!pathname.startsWith(base)) return true;
    const path = decode(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const anchors = ids.get(file);
    return anchors === undefined ? !existsSync(join(folder, file)) : hash !== '' && !anchors.has(decode(hash.slice(1)));
  };
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const fetched = [
    ...[...pages].flatMap(([page, html]) =>
      [...html.matchAll(/<(?:script|img|iframe|source|link)\b[^>]* (?:src|href)="([^"]+)"/g)].map(([, url = '']) => ({
        page,
        url,
      })),
    ),
    ...sheets.flatMap((page) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:url\(|@import\s*)["']?([^"')\s]+)/g)].map(
        ([, url = '']) => ({ page, url }),
      ),
    ),
  ];
  return {
    dead: named.filter(isDead),
    foreign: fetched.filter(({ url }) => /^(?:[a-z]+:)?\/\//.test(url)),
    links: named.length,
  };
};
