import type { DOMWindow } from 'jsdom';
import type { PageAsk } from './hostNetwork.ts';
import { shimSource } from './shimSource.ts';
import { virtualMedia } from './virtualMedia.ts';

export interface ShimAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Shims {
  readonly isLogHost: (url: URL) => boolean;
  readonly mayConnect: (url: URL) => boolean;
  readonly mayShowImage: (url: URL) => boolean;
  /** Sends something to a log host. */
  readonly report: (url: URL, ask: Omit<PageAsk, 'url'>) => Promise<ShimAnswer>;
  /** Anything else of the page's own origin. */
  readonly load: (url: URL, ask: Omit<PageAsk, 'url'>) => Promise<ShimAnswer>;
}

/** What a stand-in asks for: text that crosses from the page's realm. */
interface Asked {
  readonly kind: 'beacon' | 'fetch' | 'picture';
  readonly id: number;
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** Base64. */
  readonly bytes?: string;
}

const bodyOf = ({ text, bytes }: Asked): Uint8Array | undefined =>
  bytes !== undefined
    ? new Uint8Array(Buffer.from(bytes, 'base64'))
    : text !== undefined
      ? new TextEncoder().encode(text)
      : undefined;

/**
 * Adds to a jsdom window what pages need and jsdom lacks: sendBeacon, fetch, pictures that report, observers, media. All of
 * it lives in the page's own realm (shimSource.ts); only text crosses, both ways, by two functions that no page can reach.
 */
export const windowShims = (window: DOMWindow, shims: Shims): void => {
  const answerTo = async (asked: Asked): Promise<ShimAnswer> => {
    const url = new URL(asked.url);
    const body = bodyOf(asked);
    const wanted = {
      method: asked.method ?? 'GET',
      headers: { ...asked.headers },
      ...(body === undefined ? {} : { body }),
    };
    if (asked.kind === 'picture') {
      if (!shims.isLogHost(url) || !shims.mayShowImage(url)) throw new TypeError('no such picture');
      return shims.report(url, { method: 'GET', headers: {} });
    }
    if (!shims.mayConnect(url)) throw new TypeError('blocked by the rules of browsers');
    const fromHere = { ...wanted, headers: { ...wanted.headers, origin: window.location.origin } };
    if (shims.isLogHost(url)) return shims.report(url, fromHere);
    if (asked.kind === 'beacon') throw new TypeError('beacons go to log hosts');
    return shims.load(url, wanted);
  };
  let settle: ((id: number, text: string) => void) | undefined;
  const tell = (id: number, answer: object): void => {
    try {
      settle?.(id, JSON.stringify(answer));
    } catch {
      // What a page throws in its own handlers is its affair.
    }
  };
  // Never throws, never returns anything: nothing of this realm goes over by it.
  const ask = (text: unknown): undefined => {
    try {
      if (typeof text !== 'string') return undefined;
      const asked = JSON.parse(text) as Asked;
      answerTo(asked).then(
        (answer) => tell(asked.id, answer),
        () => tell(asked.id, { failed: true }),
      );
    } catch {
      // The stand-ins ask rightly.
    }
    return undefined;
  };
  const install = window.eval(shimSource) as (
    ask: (text: unknown) => undefined,
    isReported: (address: unknown) => boolean,
  ) => (id: number, text: string) => void;
  settle = install(ask, (address) => {
    const url = typeof address === 'string' ? URL.parse(address) : null;
    return url !== null && shims.isLogHost(url);
  });
  virtualMedia(window);
};
