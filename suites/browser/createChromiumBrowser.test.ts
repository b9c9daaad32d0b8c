import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { beaconScript } from '../../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Browser, VisitorOptions } from './browser.ts';
import { createChromiumBrowser } from './createChromiumBrowser.ts';
import { VisitError } from './visitError.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from './chromium/missingChromium.ts';

const profile = referenceProfile();
const { logHost } = profile.values.beacon;
const page = (
  body: string,
): string => `<!doctype html><title>页</title><script>window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','k']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}]</script>
<script async src="https://d.alicdn.com/alilog/mlog/aplus/204458013.js"></script><body>${body}`;
const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

let received: { readonly headers: IncomingMessage['headers']; readonly event: Record<string, unknown> }[] = [];
const collector = createServer((request, response) => {
  let text = '';
  request.on('data', (part: Buffer) => (text += part.toString()));
  request.on('end', () => {
    const { a } = JSON.parse(Buffer.from(text, 'base64').toString()) as {
      a: { e: { sessionid: Record<string, unknown>[] } };
    };
    received.push({ headers: request.headers, event: a.e.sessionid[0] ?? {} });
    response
      .writeHead(200, {
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
      })
      .end('{}');
  });
});
/** The page that never yields says so, in a request that it waits for, and yields no more. */
const looping = Promise.withResolvers<void>();
const site = createServer((request, response) => {
  if (request.url === '/looping') looping.resolve();
  const bodies: Record<string, string> = {
    '/': '<a id="next" href="/second">二</a>',
    '/second': `<script>addEventListener('pagehide',function(){aplus_queue.push({action:'aplus.record',arguments:['left','OTHER',{}]})})</script>`,
    '/forever':
      '<script>setTimeout(function(){var x=new XMLHttpRequest;x.open("GET","/looping",false);x.send();while(true){}},0)</script>',
    '/throws': '<script>throw new Error("page fault")</script>',
  };
  const body = bodies[request.url ?? ''];
  response
    .writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    .end(page(body ?? ''));
});
let browser: Browser;
let origin = '';

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

beforeAll(async () => {
  origin = await listen(site);
  browser = await createChromiumBrowser({
    collectorUrl: await listen(collector),
    beaconScript: beaconScript(profile),
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [logHost],
    patienceMs: 2500,
  });
});
afterAll(async () => {
  await browser.close();
  for (const server of [collector, site]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
beforeEach(() => {
  received = [];
});

const visitor = (change: Partial<VisitorOptions> = {}) =>
  browser.visitor({ sourceIp: '36.112.0.1', userAgent, correlationId: 'c-1', ...change });

testWhere(await missingChromium(), 'the Chromium browser', () => {
  it('reports as this visitor, and what a page sends while it is being left', async () => {
    const who = await visitor({ sourceIp: '120.24.78.68' });
    const opened = await who.open(`${origin}/`);
    expect(await opened.click('#next')).toBe(true);
    await opened.settled();
    expect(opened.url()).toBe(`${origin}/second`);
    await who.close();
    expect(received.map(({ event }) => [event['id'], event['url'], event['ref_url']])).toEqual([
      ['$$_page_start', `${origin}/`, ''],
      ['$$_page_start', `${origin}/second`, `${origin}/`],
      ['left', `${origin}/second`, `${origin}/`],
    ]);
    for (const { headers } of received)
      expect(headers).toMatchObject({
        'x-forwarded-for': '120.24.78.68',
        'x-heyan-correlation-id': 'c-1',
        'user-agent': userAgent,
      });
  });

  it.each(['down', 'failing', 'slow'] as const)(
    'leaves the page alone while the collector is %s',
    async (condition) => {
      const who = await visitor({ collector: condition });
      const opened = await who.open(`${origin}/`);
      await opened.settled();
      expect(opened.pageErrors()).toEqual([]);
      await who.close();
      expect(received).toEqual([]);
    },
  );

  it('is not held up by a page that never yields', async () => {
    const who = await visitor();
    const opened = await who.open(`${origin}/forever`, { until: 'commit' });
    await looping.promise;
    await expect(opened.evaluate('1 + 1')).rejects.toMatchObject({ code: 'hung' });
    await who.close();
    const other = await visitor();
    const fine = await other.open(`${origin}/`);
    await fine.settled();
    await other.close();
    expect(received.map(({ event }) => event['url'])).toContain(`${origin}/`);
  }, 150_000);

  it('notes what a page throws, and says when no document comes', async () => {
    const who = await visitor();
    const opened = await who.open(`${origin}/throws`);
    expect(opened.pageErrors()).toEqual(['page fault']);
    await expect(who.open(`${origin}/nothing`)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(who.open('http://127.0.0.1:1/')).rejects.toBeInstanceOf(VisitError);
    await who.close();
  });
});
