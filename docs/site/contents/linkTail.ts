import { posix } from 'node:path';

/**
 * What follows the words of a Markdown link to an address of the site (`/files/a.html`), on a page (`en/b.md`). An HTML
 * file of ours is no page of the site: the browser is asked for it and not the site's router, and then VitePress does not
 * say below which path the site stands, so it is named from the page.
 */
export const linkTail = (href: string, page: string): string =>
  href.endsWith('.html') ? `(${posix.relative(posix.dirname(`/${page}`), href)}){target="_self"}` : `(${href})`;
