import { Agent } from 'undici';
import type { Dispatcher } from 'undici';
import { createProxyAgent } from '../../../fixtures/network/createProxyAgent.ts';
import { proxyOfEnvironment } from '../../../fixtures/network/proxyOfEnvironment.ts';
import type { VisitorOptions } from '../browser.ts';
import type { BrowserOptions } from '../browserOptions.ts';
import { patienceOf } from '../patienceOf.ts';
import { isReportPath } from '../rules/isReportPath.ts';
import { forwardBeacon } from './forwardBeacon.ts';
import type { PageAnswer, PageRequest } from './hostProtocol.ts';

/** Makes the requests of one visitor's pages, in the browser's own process: theirs has no network. */
export interface PageNetwork {
  /** Never rejects. */
  readonly answer: (request: PageRequest) => Promise<PageAnswer>;
  readonly close: () => Promise<void>;
}

/** Largest answer a page may get for anything, in bytes. */
const largestAnswer = 16_777_216;
/** Requests of one visitor: all of them, and those under way. */
const mostRequests = 5_000;
const mostUnderWay = 200;
/** Headers that are the connection's affair, or say who asks. */
const notThePages =
  /^(?:host|connection|content-length|transfer-encoding|upgrade|expect|keep-alive|te|trailer|x-forwarded-for|x-heyan-.*|proxy-.*)$/;

type Answer = Extract<PageAnswer, { kind: 'answer' }>;

/** Of visitors in China, as in the other browser; jsdom would say that they read English. */
const language = 'zh-CN,zh;q=0.9';
const isDefaultLanguage = ([name, value]: readonly [string, string]): boolean =>
  name.toLowerCase() === 'accept-language' && value === 'en';

const own = (headers: Readonly<Record<string, string>>): Record<string, string> => {
  const kept = Object.entries(headers).filter(
    (header) => !notThePages.test(header[0].toLowerCase()) && !isDefaultLanguage(header),
  );
  const said = kept.some(([name]) => name.toLowerCase() === 'accept-language');
  return Object.fromEntries(said ? kept : [...kept, ['accept-language', language]]);
};

export const createPageNetwork = (browser: BrowserOptions, visitor: VisitorOptions): PageNetwork => {
  const patience = patienceOf(browser);
  const proxy = browser.proxy ?? proxyOfEnvironment(process.env);
  const limits = {
    connections: 6,
    headersTimeout: patience,
    bodyTimeout: patience,
    connectTimeout: patience,
    maxResponseSize: largestAnswer,
  };
  const agent: Dispatcher = proxy === undefined ? new Agent(limits) : createProxyAgent(proxy, limits);
  const hosts = new Set([...browser.logHosts, new URL(browser.collectorUrl).host]);
  const ending = new AbortController();
  let requests = 0;
  let underWay = 0;

  const reported = async (url: URL, { method, headers, body }: PageRequest): Promise<Omit<Answer, 'id' | 'kind'>> => {
    if (!isReportPath(url.pathname)) return { status: 404, headers: {}, body: '' };
    const answer = await forwardBeacon(browser.collectorUrl, visitor, {
      url,
      method,
      origin: headers['origin'] ?? '',
      ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
      ...(body === undefined ? {} : { body: new Uint8Array(Buffer.from(body, 'base64')) }),
    });
    return {
      status: answer.status,
      // `fetch` has taken the coding off.
      headers: Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding)$/.test(name)),
      ),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    };
  };
  const loaded = async (url: URL, { method, headers, body }: PageRequest): Promise<Omit<Answer, 'id' | 'kind'>> => {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: method as Dispatcher.HttpMethod,
      headers: own(headers),
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(patience * 4)]),
      ...(body === undefined ? {} : { body: Buffer.from(body, 'base64') }),
    });
    const parts: Uint8Array[] = [];
    for await (const part of answer.body) parts.push(part as Uint8Array);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(
        Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      body: Buffer.concat(parts).toString('base64'),
    };
  };
  const gone = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => reject(new TypeError('the visitor has gone')), { once: true });
  });
  gone.catch(() => undefined);
  const answered = async (request: PageRequest): Promise<Omit<Answer, 'id' | 'kind'>> => {
    if (requests >= mostRequests || underWay >= mostUnderWay) throw new TypeError('too many requests');
    requests += 1;
    underWay += 1;
    try {
      const url = new URL(request.url);
      if (!/^https?:$/.test(url.protocol)) throw new TypeError(`Expected http or https, got ${url.protocol}`);
      const ours = (hosts.has(url.host) || hosts.has(url.hostname)) && url.pathname !== '/beacon.js';
      return await Promise.race([ours ? reported(url, request) : loaded(url, request), gone]);
    } finally {
      underWay -= 1;
    }
  };
  return {
    answer: (request) =>
      answered(request).then(
        (answer): PageAnswer => ({ kind: 'answer', id: request.id, ...answer }),
        (error: unknown): PageAnswer => {
          const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
          const why = cause instanceof Error ? `: ${cause.message}` : '';
          return { kind: 'unanswered', id: request.id, message: `${message}${why}`.slice(0, 1000) };
        },
      ),
    close: async () => {
      ending.abort();
      await agent.destroy().catch(() => undefined);
    },
  };
};
