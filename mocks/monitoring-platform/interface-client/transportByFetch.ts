import type { PageTransport } from './pageTransport.ts';
import { readBody } from './readBody.ts';

/** Pages by a `fetch` that somebody gave us: recorded by the suite, or answered by handlers in a vendor's own tests. */
export const transportByFetch =
  (fetch: typeof globalThis.fetch): PageTransport =>
  async (url, { headers, limit, signal }) => {
    const { status, body } = await fetch(url, { headers, redirect: 'manual', signal });
    if (body === null) return { status, text: '' };
    const text = await readBody(body, limit);
    return text === undefined ? { status } : { status, text };
  };
