import { JSDOM, VirtualConsole, requestInterceptor } from 'jsdom';
import type { Dispatcher } from 'undici';
import { heldLoading } from '../heldLoading.ts';
import { blockedContent } from '../rules/blockedContent.ts';
import { VisitError } from '../visitError.ts';
import { documentHooks } from './documentHooks.ts';
import { documentRules } from './documentRules.ts';
import type { DocumentRules } from './documentRules.ts';
import { createPageTraffic } from './pageTraffic.ts';
import type { PageTraffic } from './pageTraffic.ts';
import type { VisitorState } from './visitorState.ts';
import type { PageAsk } from './hostNetwork.ts';
import { windowShims } from './windowShims.ts';
import type { ShimAnswer } from './windowShims.ts';

/** A document in a window, with its scripts running. */
export interface OpenedDocument {
  readonly dom: JSDOM;
  readonly status: number;
  readonly traffic: PageTraffic;
  readonly errors: string[];
  /** What it asked for and jsdom does not have. */
  readonly lacked: () => readonly string[];
  /** Of its answer. */
  readonly headers: Headers;
  readonly rules: DocumentRules;
}

/** The page itself wants to go elsewhere. */
export type Navigate = (url: string, replacement: boolean) => void;

const mostErrors = 50;

const plainHeaders = (headers: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>)
      .filter(([name]) => !['host', 'content-length', 'connection'].includes(name))
      .map(([name, value]) => [name, String(value)]),
  );

const headersOf = (raw: unknown): Headers =>
  new Headers(
    Object.entries((raw ?? {}) as Record<string, unknown>).flatMap(([name, value]): [string, string][] => {
      if (name.startsWith(':')) return [];
      return (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]);
    }),
  );

/** Loads a document as this visitor: what goes to a log host reaches the collector, the public SDK's address gives the reference script. */
export const openDocument = async (
  state: VisitorState,
  session: ReadonlyMap<string, Readonly<Record<string, string>>>,
  url: string,
  referrer: string | undefined,
  navigate: Navigate,
  loading?: 'held',
): Promise<OpenedDocument> => {
  const { browser, options } = state;
  const patienceMs = state.patienceMs();
  const scripts = browser.scriptAddresses.map((pattern) => new RegExp(pattern));
  const hosts = new Set(browser.logHosts);
  const isLogHost = (address: URL): boolean => hosts.has(address.host) || hosts.has(address.hostname);
  // A slow collector does not answer: nobody waits for that.
  const neverEnds = (address: string): boolean => {
    const url = URL.parse(address);
    return (
      url !== null &&
      isLogHost(url) &&
      (heldLoading.isHeld(url.pathname) || (options.collector === 'slow' && url.pathname !== '/beacon.js'))
    );
  };
  const traffic = createPageTraffic();
  const errors: string[] = [];
  const note = (message: string): void => {
    if (errors.length < mostErrors) errors.push(message.slice(0, 500));
  };
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    const { type, cause } = error as { type?: string; cause?: unknown };
    if (type === 'not-implemented' && /\bopen\b/.test(error.message)) opensWindows = true;
    if (type === 'unhandled-exception')
      note(
        cause instanceof Error || (typeof cause === 'object' && cause !== null && 'message' in cause)
          ? String((cause as { message: unknown }).message)
          : error.message,
      );
  });
  let opensWindows = false;
  /** jsdom gives messages no origin, and a frame none of our stand-ins. */
  const lackedBy = ({ window: { document, location } }: JSDOM): readonly string[] => [
    ...(opensWindows ? ['window.open'] : []),
    ...[...document.querySelectorAll('iframe[src]')].flatMap((frame) => {
      const origin = URL.parse(frame.getAttribute('src') ?? '', document.baseURI)?.origin;
      return origin === undefined || origin === 'null' || origin === location.origin ? [] : [`iframe ${origin}`];
    }),
  ];
  let status = 0;
  let headers = new Headers();
  let rules: DocumentRules | undefined;
  const integrityOf = (element: Element): string =>
    element.tagName === 'SCRIPT' ? (element.getAttribute('integrity') ?? '') : '';
  const counted: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (request, handler) => {
    const address = String(
      (request as { opaque?: { url?: string } }).opaque?.url ?? `${String(request.origin ?? '')}${request.path}`,
    );
    const end = neverEnds(address) ? () => undefined : traffic.begin(address);
    // Until it has come, redirects and all; nothing else can ask before.
    const isDocument = rules === undefined;
    const asScript = (request as { opaque?: { element?: Element | null } }).opaque?.element?.tagName === 'SCRIPT';
    return dispatch(request, {
      onRequestStart: (...all) => handler.onRequestStart?.(...all),
      onRequestUpgrade: (...all) => handler.onRequestUpgrade?.(...all),
      onResponseStart: (...all) => {
        if (isDocument) [status, headers] = [all[1], headersOf(all[2])];
        if (asScript && blockedContent.script(headersOf(all[2]))) all[1] = 403;
        return handler.onResponseStart?.(...all);
      },
      onResponseData: (...all) => handler.onResponseData?.(...all),
      onResponseEnd: (...all) => {
        end();
        return handler.onResponseEnd?.(...all);
      },
      onResponseError: (...all) => {
        end();
        return handler.onResponseError?.(...all);
      },
    });
  };
  const redirect = requestInterceptor(async (request, { element }) => {
    const address = new URL(request.url);
    if (rules !== undefined) {
      const allowed =
        element === null
          ? rules.mayConnect(address)
          : element.tagName !== 'SCRIPT' || rules.mayLoadScript(address, element);
      if (!allowed) throw new TypeError('blocked by the rules of browsers');
    }
    if (scripts.some((pattern) => pattern.test(request.url)))
      return new Response(browser.beaconScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    if (element !== null && integrityOf(element) !== '') {
      const answer = await state.network.request({
        url: address.href,
        method: 'GET',
        headers: { 'user-agent': options.userAgent, cookie: await state.cookies.getCookieString(address.href) },
      });
      if (blockedContent.altered(integrityOf(element), answer.body))
        throw new TypeError('not the text of its integrity');
      return new Response(answer.body, { status: answer.status, headers: answer.headers });
    }
    if (isLogHost(address) && heldLoading.isHeld(address.pathname)) return new Promise<Response>(() => undefined);
    return undefined;
  });
  const ask = async (address: URL, wanted: Omit<PageAsk, 'url'>): Promise<ShimAnswer> => {
    const end = neverEnds(address.href) ? () => undefined : traffic.begin(address.href);
    try {
      const { status, headers: given, body } = await state.network.request({ url: address.href, ...wanted });
      if (!isLogHost(address))
        for (const cookie of given.getSetCookie())
          await state.cookies.setCookie(cookie, address.href, { ignoreError: true });
      return {
        status,
        headers: Object.fromEntries(given),
        text: new TextDecoder().decode(body.subarray(0, 4_194_304)),
      };
    } finally {
      end();
    }
  };
  const opening = JSDOM.fromURL(url, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    resources: { userAgent: options.userAgent, dispatcher: state.dispatcher, interceptors: [counted, redirect] },
    cookieJar: state.cookies,
    virtualConsole,
    ...(referrer === undefined ? {} : { referrer }),
    beforeParse: (window) => {
      const own = documentRules(window, headers);
      rules = own;
      documentHooks.set(window.document, { navigate, mayRunInline: own.mayRunInline });
      windowShims(window, {
        isLogHost,
        mayConnect: own.mayConnect,
        mayShowImage: own.mayShowImage,
        report: ask,
        load: async (address, wanted) => {
          if (address.origin !== window.location.origin) throw new TypeError('only the own origin');
          const answer = await ask(address, {
            ...wanted,
            headers: {
              ...plainHeaders(wanted.headers),
              'user-agent': options.userAgent,
              cookie: await state.cookies.getCookieString(address.href),
            },
          });
          if (answer.status >= 300 && answer.status < 400) throw new TypeError('a redirect');
          return answer;
        },
      });
      if (loading === 'held') window.eval(heldLoading.script([...hosts][0] ?? ''));
      window.addEventListener('unhandledrejection', (event) =>
        note(`unhandled rejection: ${String((event as unknown as { reason?: unknown }).reason)}`),
      );
      for (const [name, value] of Object.entries(state.storage.get(window.location.origin) ?? {}))
        window.localStorage.setItem(name, value);
      for (const [name, value] of Object.entries(session.get(window.location.origin) ?? {}))
        window.sessionStorage.setItem(name, value);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new VisitError('unavailable', url, `no document within ${patienceMs} ms`)),
      patienceMs,
    );
  });
  try {
    const dom = await Promise.race([opening, late]);
    return {
      dom,
      status,
      traffic,
      errors,
      lacked: () => lackedBy(dom),
      headers,
      rules: rules ?? documentRules(dom.window, headers),
    };
  } catch (error) {
    void opening.then(
      (dom) => dom.window.close(),
      () => undefined,
    );
    throw error instanceof VisitError
      ? error
      : new VisitError(
          'unavailable',
          url,
          error instanceof Error
            ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}`
            : String(error),
        );
  } finally {
    clearTimeout(timer);
  }
};
