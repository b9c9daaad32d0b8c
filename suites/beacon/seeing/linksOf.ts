import type { VisitedPage } from '../../browser/browser.ts';
import { pageAddress } from './pageAddress.ts';

/** What would end a session, change something or save a file: not followed, whatever its method. */
const unsafe =
  /(?:log|sign)-?(?:out|off)|logoff|delete|remove|destroy|unsubscribe|cancel|export|download|退出|注销|删除/i;
/** Not a page by its name. */
const file =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|gz|exe|apk|ipa|dmg|mp[34]|m4[av]|avi|wav|flv|m3u8|jpe?g|png|gif|svg|webp|ico|css|js|json|xml|txt|csv)$/i;

/** With the characters that are meant; as it stands where the percent signs mean none. */
const readable = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

/** Where a visitor can go from a page on the same host: links, and forms that only ask. Absolute addresses (`pageAddress`), at most 500. */
export const linksOf = async (page: Pick<VisitedPage, 'evaluate' | 'url'>): Promise<readonly string[]> => {
  const here = pageAddress(page.url()) ?? new URL(page.url());
  const given = await page.evaluate<unknown>(`[
    ...[...document.querySelectorAll('a[href]:not([download])')].map((link) => link.href),
    ...[...document.querySelectorAll('form[action]')].filter((form) => form.method === 'get').map((form) => form.action),
  ].filter((address) => typeof address === 'string').slice(0, 2000)`);
  // The page may have its own idea of what it is asked.
  const found = Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
  const links = new Set<string>();
  for (const address of found) {
    const url = pageAddress(address);
    if (url === undefined || url.hostname !== here.hostname) continue;
    if (file.test(url.pathname) || unsafe.test(readable(url.pathname + url.search + url.hash))) continue;
    if (url.href !== here.href) links.add(url.href);
    if (links.size >= 500) break;
  }
  return [...links];
};
