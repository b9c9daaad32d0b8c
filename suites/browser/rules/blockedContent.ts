import { createHash } from 'node:crypto';

/** Addresses that count as safe without TLS. */
const local = (url: URL): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$|\.localhost$/.test(url.hostname);

/** What browsers do not let a page load or send, whatever its own policies say. */
export const blockedContent = {
  /** Plain http out of an https page. */
  mixed: (page: URL, url: URL): boolean => page.protocol === 'https:' && url.protocol === 'http:' && !local(url),
  /** A script whose media type says that it is none. */
  script: (headers: { readonly get: (name: string) => string | null }): boolean => {
    const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (/^(?:audio|image|video)\/|^text\/csv$/.test(type)) return true;
    const sniffing = !/^\s*nosniff\b/i.test(headers.get('x-content-type-options') ?? '');
    return !sniffing && !/^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script/.test(type);
  },
  /** A text that is not the one of the element's `integrity`: of the strongest kind named, one must fit. */
  altered: (integrity: string, body: Uint8Array): boolean => {
    const wanted = [...integrity.matchAll(/\b(sha(?:256|384|512))-([A-Za-z0-9+/_-]+=*)/g)].map(
      ([, kind = '', hash = '']) => ({ kind, hash: hash.replaceAll('-', '+').replaceAll('_', '/') }),
    );
    const strongest = ['sha512', 'sha384', 'sha256'].find((kind) => wanted.some((one) => one.kind === kind));
    if (strongest === undefined) return false;
    const actual = createHash(strongest).update(body).digest('base64');
    return !wanted.some(({ kind, hash }) => kind === strongest && hash === actual);
  },
} as const;
