import type { DOMWindow } from 'jsdom';
import { picturesReport } from './picturesReport.ts';
import type { Pictures } from './picturesReport.ts';
import { virtualMedia } from './virtualMedia.ts';

export interface Shims extends Pictures {
  readonly mayConnect: (url: URL) => boolean;
  /** Anything else of the page's own origin. */
  readonly load: (
    url: URL,
    init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
  ) => Promise<Response>;
}

const bodyOf = (data: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof data === 'string'
    ? data
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer.slice(0) as ArrayBuffer, data.byteOffset, data.byteLength)
      : data instanceof ArrayBuffer
        ? new Uint8Array(data)
        : String(data ?? '');

/** Adds to a jsdom window what pages need and jsdom lacks: sendBeacon, fetch, pictures that report, observers, media. */
export const windowShims = (window: DOMWindow, shims: Shims): void => {
  const resolve = (address: unknown): URL => new URL(String(address), window.document.baseURI);
  const blobText = async (data: unknown): Promise<string | Uint8Array<ArrayBuffer>> => {
    if (!(data instanceof window['Blob'])) return bodyOf(data);
    const reader = new window['FileReader']();
    return new Promise((done) => {
      reader.addEventListener('loadend', () => done(String(reader.result)));
      reader.readAsText(data as Blob);
    });
  };
  Object.defineProperty(window.navigator, 'sendBeacon', {
    configurable: true,
    value: (address: unknown, data: unknown) => {
      const url = resolve(address);
      const contentType = data instanceof window['Blob'] ? (data as Blob).type : undefined;
      if (shims.isLogHost(url) && shims.mayConnect(url))
        void blobText(data)
          .then((body) =>
            shims.report({
              url,
              method: 'POST',
              body,
              origin: window.location.origin,
              ...(contentType === undefined ? {} : { contentType }),
            }),
          )
          .catch(() => undefined);
      return true;
    },
  });
  const fetchLike = async (input: unknown, init: Record<string, unknown> = {}): Promise<unknown> => {
    const url = resolve(
      typeof input === 'object' && input !== null && 'url' in input ? (input as { url: unknown }).url : input,
    );
    if (!shims.mayConnect(url)) throw new TypeError('blocked by the rules of browsers');
    const method = String(init['method'] ?? 'GET').toUpperCase();
    const headers = Object.fromEntries(
      Object.entries((init['headers'] ?? {}) as Record<string, unknown>).map(([name, value]) => [
        name.toLowerCase(),
        String(value),
      ]),
    );
    const body = init['body'] === undefined || init['body'] === null ? undefined : await blobText(init['body']);
    const contentType = headers['content-type'];
    const answer = shims.isLogHost(url)
      ? await shims.report({
          url,
          method,
          origin: window.location.origin,
          ...(body === undefined ? {} : { body }),
          ...(contentType === undefined ? {} : { contentType }),
        })
      : await shims.load(url, {
          method,
          headers,
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new TextDecoder().decode(body) }),
        });
    const text = await answer.text();
    return {
      ok: answer.ok,
      status: answer.status,
      url: url.href,
      headers: { get: (name: string) => answer.headers.get(name) },
      text: () => window['Promise'].resolve(text),
      json: () => window['Promise'].resolve(text).then((value: string) => window['JSON'].parse(value) as unknown),
      clone: () => answer,
    };
  };
  Object.defineProperty(window, 'fetch', {
    configurable: true,
    writable: true,
    value: (input: unknown, init?: Record<string, unknown>) =>
      new window['Promise']((done: (value: unknown) => void, fail: (error: unknown) => void) => {
        void (async () => {
          try {
            done(await fetchLike(input, init));
          } catch {
            fail(new window['TypeError']('Failed to fetch'));
          }
        })();
      }),
  });
  picturesReport(window, shims);
  // jsdom has no layout: whatever is observed counts as in view.
  window.eval(`
    window.IntersectionObserver = class { constructor(callback) { this.callback = callback; }
      observe(target) { setTimeout(() => this.callback && this.callback([{ target, isIntersecting: true, intersectionRatio: 1 }], this), 0); }
      unobserve() {} disconnect() { this.callback = null; } takeRecords() { return []; } };
    window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
    window.matchMedia = window.matchMedia || ((media) => ({ media, matches: false, onchange: null, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {}, dispatchEvent() { return false; } }));
    window.scrollTo = () => {};`);
  virtualMedia(window);
};
