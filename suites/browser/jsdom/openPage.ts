import type { OpenOptions, VisitedPage } from '../browser.ts';
import { VisitError } from '../visitError.ts';
import { within } from '../within.ts';
import { openDocument } from './openDocument.ts';
import type { OpenedDocument } from './openDocument.ts';
import { neutraliseAttributes } from './neutraliseAttributes.ts';
import { referrerOf } from './referrerOf.ts';
import type { VisitorState } from './visitorState.ts';

const quietMs = 15;
/** Characters of what a page may answer with. */
const mostEvaluated = 8_388_608;
/** A page that sends its visitor on and on is looked at where that ends. */
const mostNavigations = 5;

const storedIn = (storage: Storage): Record<string, string> => {
  const stored: Record<string, string> = {};
  for (let index = 0; index < Math.min(storage.length, 200); index += 1) {
    const name = storage.key(index) ?? '';
    stored[name] = (storage.getItem(name) ?? '').slice(0, 200_000);
  }
  return stored;
};

/** A page of a visitor in jsdom; a click on a link replaces its document, as a browser would. */
export const openPage = async (
  state: VisitorState,
  address: string,
  options: OpenOptions = {},
): Promise<VisitedPage> => {
  const patienceMs = state.patienceMs();
  const earlierErrors: string[] = [];
  const earlierRequests: string[] = [];
  /** Documents left by a link, the latest last. */
  const before: { readonly url: string; readonly referrer: string | undefined }[] = [];
  /** Session storage by origin: a tab's own, it outlives the document. */
  const session = new Map<string, Record<string, string>>();
  let closed = false;
  let current: OpenedDocument;
  /** Where the page's own script has sent its visitor, and who has not gone there yet. */
  let sent: { readonly url: string; readonly replacement: boolean } | undefined;
  const navigate = (url: string, replacement: boolean): void => {
    sent = { url, replacement };
  };

  const loaded = async (opened: OpenedDocument): Promise<void> => {
    const { window } = opened.dom;
    if (window.document.readyState === 'complete') return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise((resolve) => window.addEventListener('load', resolve, { once: true })),
      new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      }),
    ]);
    clearTimeout(timer);
  };
  const unjudged = new Set<string>();
  const lacked = new Set<string>();
  const noteLimits = (): void => {
    try {
      for (const policy of current.rules.unjudged()) unjudged.add(policy);
      for (const what of current.lacked()) lacked.add(what);
    } catch {
      // A page that keeps its own document from being read.
    }
  };
  /** As a browser leaves a page: hidden, then gone; what is under way goes on, as a beacon does. */
  const leave = (): void => {
    const { window } = current.dom;
    noteLimits();
    try {
      Object.defineProperty(window.document, 'visibilityState', { configurable: true, value: 'hidden' });
      Object.defineProperty(window.document, 'hidden', { configurable: true, value: true });
      window.document.dispatchEvent(new window['Event']('visibilitychange', { bubbles: true }));
      window.dispatchEvent(new window['Event']('pagehide'));
      state.storage.set(window.location.origin, storedIn(window.localStorage));
      session.set(window.location.origin, storedIn(window.sessionStorage));
    } catch (error) {
      current.errors.push(error instanceof Error ? error.message : String(error));
    }
    for (const one of current.errors) earlierErrors.push(one);
    for (const one of current.traffic.requested()) earlierRequests.push(one);
    window.close();
  };
  const quiet = (): Promise<void> => current.traffic.idle(quietMs, patienceMs);
  const replace = async (url: string, referrer: string | undefined): Promise<void> => {
    leave();
    await quiet();
    sent = undefined;
    current = await openDocument(state, session, url, referrer, navigate);
    await loaded(current);
  };
  const here = (): { readonly url: string; readonly referrer: string | undefined } => {
    const { document, location } = current.dom.window;
    return { url: location.href, referrer: document.referrer === '' ? undefined : document.referrer };
  };
  const follow = async (url: string, withoutReferrer: boolean): Promise<void> => {
    const { document, location } = current.dom.window;
    const policy =
      document.querySelector('meta[name="referrer"]')?.getAttribute('content') ??
      current.headers.get('referrer-policy')?.split(',').at(-1) ??
      '';
    before.push(here());
    await replace(url, referrerOf(withoutReferrer ? 'no-referrer' : policy, location.href, url));
  };
  /** Goes where the page sends its visitor, by script or by `meta` at once. */
  const goOn = async (): Promise<void> => {
    for (let times = 0; times < mostNavigations; times += 1) {
      const refresh = current.dom.window.document
        .querySelector('meta[http-equiv="refresh" i]')
        ?.getAttribute('content');
      const [, target] = /^\s*0(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(refresh ?? '') ?? [];
      if (sent === undefined && target !== undefined)
        navigate(new URL(target.trim(), current.dom.window.document.baseURI).href, true);
      if (sent === undefined) return;
      const { url, replacement } = sent;
      await follow(url, false);
      if (replacement) before.pop();
      await quiet();
    }
    sent = undefined;
  };
  const settled = async (): Promise<void> => {
    await quiet();
    if (!closed) await goOn();
  };
  const find = (selector: string): Element | null => current.dom.window.document.querySelector(selector);

  current = await openDocument(state, session, address, options.referrer, navigate, options.loading);
  if (options.until !== 'commit') {
    await loaded(current);
    neutraliseAttributes(current);
    if (sent !== undefined) await settled();
  }

  return {
    url: () => current.dom.window.location?.href ?? address,
    status: () => current.status,
    html: async () => current.dom.serialize().slice(0, 4_194_304),
    pageErrors: () => (closed ? earlierErrors : [...earlierErrors, ...current.errors]),
    requested: () => (closed ? earlierRequests : [...earlierRequests, ...current.traffic.requested()]),
    unjudged: () => {
      if (!closed) noteLimits();
      return [...unjudged];
    },
    lacked: () => {
      if (!closed) noteLimits();
      return [...lacked];
    },
    click: async (selector) => {
      const element = find(selector);
      if (element === null) return false;
      const { window } = current.dom;
      neutraliseAttributes(current);
      const link = element.closest('a[href]');
      let next: string | undefined;
      const decide = (event: Event): void => {
        if (event.defaultPrevented || link === null) return;
        const target = new URL((link as HTMLAnchorElement).href, window.document.baseURI);
        const here = new URL(window.location.href);
        if (
          !/^https?:$/.test(target.protocol) ||
          `${target.origin}${target.pathname}${target.search}` === `${here.origin}${here.pathname}${here.search}`
        )
          return;
        // jsdom does not navigate: the page is replaced here instead.
        event.preventDefault();
        next = target.href;
      };
      window.addEventListener('click', decide);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        element.dispatchEvent(new window['MouseEvent'](type, { bubbles: true, cancelable: true, composed: true }));
      window.removeEventListener('click', decide);
      if (next !== undefined) await follow(next, /\bnoreferrer\b/.test(link?.getAttribute('rel') ?? ''));
      return true;
    },
    reload: async () => {
      const { url, referrer } = here();
      await replace(url, referrer);
      await settled();
    },
    back: async () => {
      const { window } = current.dom;
      const from = window.location.href;
      // Within the document first, as far as it has routes of its own.
      window.history.back();
      await quiet();
      if (window.location.href !== from) return true;
      const previous = before.pop();
      if (previous === undefined) return false;
      await replace(previous.url, previous.referrer);
      await settled();
      return true;
    },
    play: async (selector, segments, { goesOn = false } = {}) => {
      const element = find(selector) as HTMLMediaElement | null;
      const { window } = current.dom;
      const elapse = window['__heyanElapse'] as ((element: Element, seconds: number) => void) | undefined;
      if (element === null || elapse === undefined || !/^(?:VIDEO|AUDIO)$/.test(element.tagName)) return undefined;
      const played: [number, number][] = [];
      for (const [from, to] of segments) {
        if (element.currentTime !== from) element.currentTime = from;
        if (element.paused) await element.play();
        elapse(element, to - from);
        played.push([from, element.currentTime]);
      }
      if (!goesOn) element.pause();
      return played;
    },
    evaluate: async <T>(script: string): Promise<T> => {
      const answered = Promise.resolve(current.dom.window.eval(script) as unknown);
      const value = await within(answered, patienceMs * 2, address);
      const text: unknown = value === undefined ? undefined : JSON.stringify(value);
      if (typeof text === 'string' && text.length > mostEvaluated)
        throw new VisitError('unavailable', address, `the page answered with more than ${mostEvaluated} characters`);
      return (typeof text === 'string' ? JSON.parse(text) : undefined) as T;
    },
    settled,
    close: async () => {
      if (closed) return;
      leave();
      closed = true;
      await quiet();
    },
  };
};
