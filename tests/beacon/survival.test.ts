import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { beaconScript } from '../../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Browser, VisitedPage, Visitor } from '../../suites/browser/browser.ts';
import { createChromiumBrowser } from '../../suites/browser/createChromiumBrowser.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';

/* The real script in a real browser, where things go wrong around it. */

const profile = referenceProfile();
const { logHost } = profile.values.beacon;
const sdk = 'https://d.alicdn.com/alilog/mlog/aplus/204458013.js';
const page = (
  before: string,
  after = '',
): string => `<!doctype html><title>页</title><body><h1 id="view">页</h1><script>${before}</script>
<script>window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','k']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}]</script><script src="${sdk}"></script><script>${after}</script>`;

const pages: Readonly<Record<string, string>> = {
  '/': page(''),
  '/full': page(
    `try { for (var part = new Array(1048577).join('x'), at = 0; ; at += 1) localStorage.setItem('own' + at, part); } catch (full) { try { for (at = 0; ; at += 1) localStorage.setItem('rest' + at, 'xxxxxxxx'); } catch (quite) {} }`,
  ),
  '/throwing-fetch': page(`window.fetch = function () { throw new Error('no fetch here'); };`),
  '/refusing-fetch': page(`window.fetch = function () { return Promise.reject(new Error('no fetch here')); };`),
  '/answerless-fetch': page(`window.fetch = function () {};`),
  '/throwing-json': page(`JSON.stringify = function () { throw new Error('no JSON here'); };`),
  '/array-json': page(`Array.prototype.toJSON = function () { return JSON.stringify([].slice.call(this)); };`),
  '/no-json': page(`window.JSON = undefined;`),
  '/own-history': page(
    `var push = history.pushState;`,
    `history.pushState = function () { return push.apply(history, arguments); };
    window.go = function () { history.pushState({}, '', '/own-history/inner'); document.getElementById('view').textContent = '内'; };`,
  ),
  '/broken-history': page(`history.pushState = history.replaceState = null;`),
  '/poor-storage': page(
    `Object.defineProperty(window, 'localStorage', { get: function () { throw new DOMException('no storage', 'SecurityError'); } });`,
  ),
};

interface Reported {
  readonly id: string;
  readonly url: string;
  readonly key: string;
  readonly cusp: Readonly<Record<string, unknown>>;
}
let reported: Reported[] = [];
let refused = 0;
let failing: false | number = false;
const collector = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const cors = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
    };
    if (failing !== false) {
      refused += 1;
      return void response.writeHead(failing, cors).end();
    }
    const { a } = JSON.parse(Buffer.from(Buffer.concat(parts).toString(), 'base64').toString()) as {
      a: { e: { sessionid: { id: string; url: string; _eid: string; cusp: Record<string, unknown> }[] } };
    };
    for (const event of a.e.sessionid)
      reported.push({ id: event.id, url: event.url, key: event['_eid'], cusp: event.cusp });
    return void response.writeHead(200, cors).end('{}');
  });
});
const site = createServer((request, response) => {
  const body = pages[request.url ?? ''];
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
});

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

let browser: Browser;
let visitor: Visitor;
let origin = '';
beforeAll(async () => {
  origin = await listen(site);
  browser = await createChromiumBrowser({
    collectorUrl: await listen(collector),
    beaconScript: beaconScript(profile),
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [logHost],
  });
});
afterAll(async () => {
  await browser?.close();
  for (const server of [collector, site]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
beforeEach(async () => {
  [reported, refused, failing] = [[], 0, false];
  visitor = await browser.visitor({
    sourceIp: '36.112.0.1',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0',
    correlationId: 'c',
  });
});
afterEach(() => visitor.close());

const record = (index: number): string =>
  `aplus_queue.push({ action: 'aplus.record', arguments: ['button', 'CLK', { index: ${index} }] })`;
/** Indices of the clicks that came, each event once. */
const clicks = (): unknown[] =>
  [
    ...new Map(reported.filter(({ id }) => id === 'button').map((event) => [event.key, event.cusp['index']])).values(),
  ].toSorted();

/** The collector is back, and the visitor's next page brings what the closed one had kept. */
const comesWithNextPage = async (closed: VisitedPage, index: number): Promise<VisitedPage> => {
  await closed.close();
  failing = false;
  const next = await visitor.open(`${origin}/`);
  await expect.poll(clicks, { timeout: 50_000 }).toEqual([index]);
  await next.settled();
  return next;
};

const missing = await missingChromium();
testWhere(missing, 'an outage of the collector', () => {
  it.each([503, 429, 408])(
    'is outlasted by the page that waits: after %i, what happened comes once',
    async (status) => {
      const opened = await visitor.open(`${origin}/`);
      await opened.settled();
      failing = status;
      for (let index = 0; index < 5; index += 1) await opened.evaluate(record(index));
      await expect.poll(() => refused, { timeout: 50_000 }).toBeGreaterThan(0);
      failing = false;
      await opened.evaluate(`window.dispatchEvent(new Event('online'))`);
      await expect.poll(clicks, { timeout: 50_000 }).toEqual([0, 1, 2, 3, 4]);
      await opened.settled();
      expect(reported.filter(({ id }) => id === 'button')).toHaveLength(5);
    },
    150_000,
  );

  it('is outlasted by a page that is closed meanwhile: the next page of the visitor sends it', async () => {
    failing = 503;
    const opened = await visitor.open(`${origin}/`);
    await opened.evaluate(record(7));
    await expect.poll(() => refused, { timeout: 50_000 }).toBeGreaterThan(0);
    const next = await comesWithNextPage(opened, 7);
    expect(await next.evaluate(`localStorage.getItem('heyan_unsent')`)).toBeNull();
  }, 150_000);

  it('is outlasted by what happened after it was noticed, on a page that is closed at once', async () => {
    failing = 503;
    const opened = await visitor.open(`${origin}/`);
    await expect.poll(() => refused, { timeout: 50_000 }).toBeGreaterThan(0);
    await expect.poll(() => opened.evaluate(`localStorage.getItem('heyan_unsent') !== null`)).toBe(true);
    await opened.evaluate(record(8));
    await comesWithNextPage(opened, 8);
  }, 150_000);

  it('is outlasted by what happened on a page that is left by a link meanwhile', async () => {
    failing = 503;
    const opened = await visitor.open(`${origin}/`);
    await expect
      .poll(() => opened.evaluate(`localStorage.getItem('heyan_unsent') !== null`), { timeout: 50_000 })
      .toBe(true);
    await opened.evaluate(`${record(9)}; window.dispatchEvent(new Event('pagehide'))`);
    await comesWithNextPage(opened, 9);
  }, 150_000);

  it.each(['/full', '/poor-storage'])(
    'with nowhere to keep anything (%s) breaks nothing, and the page sends what it still has',
    async (path) => {
      failing = 503;
      const opened = await visitor.open(`${origin}${path}`);
      await opened.evaluate(record(1));
      await expect.poll(() => refused, { timeout: 50_000 }).toBeGreaterThan(1);
      failing = false;
      await opened.evaluate(`window.dispatchEvent(new Event('online'))`);
      await expect.poll(clicks, { timeout: 50_000 }).toEqual([1]);
      expect(opened.pageErrors()).toEqual([]);
    },
    150_000,
  );
});

testWhere(missing, 'the back/forward cache', () => {
  it('a page that comes back from the back/forward cache is viewed again', async () => {
    const opened = await visitor.open(`${origin}/`);
    await opened.settled();
    // What the browser tells a page that it has kept; whether it keeps one is its own affair.
    await opened.evaluate(
      `(dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))`,
    );
    await expect
      .poll(() => reported.map(({ id }) => id), { timeout: 50_000 })
      .toEqual(['$$_page_start', '$$_page_start']);
  }, 150_000);
});

testWhere(missing, 'a host page that has replaced what the script uses', () => {
  it.each([
    '/throwing-fetch',
    '/refusing-fetch',
    '/answerless-fetch',
    '/throwing-json',
    '/array-json',
    '/no-json',
    '/broken-history',
    '/poor-storage',
  ])(
    '%s is reported all the same',
    async (path) => {
      const opened = await visitor.open(`${origin}${path}`);
      await opened.evaluate(
        `aplus_queue.push({ action: 'aplus.record', arguments: ['button', 'CLK', { index: 3, list: [1, [2]], text: '“引号”\\n\\ud800' }] })`,
      );
      await expect
        .poll(() => [...new Set(reported.map(({ id }) => id))].toSorted(), { timeout: 50_000 })
        .toEqual(['$$_page_start', 'button']);
      expect(reported.find(({ id }) => id === 'button')?.cusp).toMatchObject({
        index: 3,
        list: [1, [2]],
        text: '“引号”\n\ud800',
      });
      expect(opened.pageErrors()).toEqual([]);
    },
    150_000,
  );

  it('a route changed behind the script’s back is noticed by what it shows', async () => {
    const opened = await visitor.open(`${origin}/own-history`);
    await opened.settled();
    await opened.evaluate('go()');
    await expect
      .poll(() => reported.map(({ id, url }) => [id, url.slice(origin.length)]), { timeout: 50_000 })
      .toEqual([
        ['$$_page_start', '/own-history'],
        ['$$_page_start', '/own-history/inner'],
      ]);
  }, 150_000);
});
