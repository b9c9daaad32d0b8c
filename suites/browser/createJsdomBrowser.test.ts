import { deflateRawSync, deflateSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollector } from '../../mocks/monitoring-platform/collector/createCollector.ts';
import { beaconScript } from '../../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../../spec/clock.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Browser } from './browser.ts';
import { createJsdomBrowser } from './createJsdomBrowser.ts';
import { VisitError } from './visitError.ts';

const profile = referenceProfile();
const appKey = '0123456789abcdefghijklmn';
const snippet = `<script>(function(w,d,s,q){w[q]=w[q]||[];var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.id='beacon-aplus';j.src='https://d.alicdn.com/alilog/mlog/aplus/204458013.js';f.parentNode.insertBefore(j,f);})(window,document,'script','aplus_queue');
aplus_queue.push({action:'aplus.setMetaInfo',arguments:['appKey','${appKey}']});aplus_queue.push({action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${profile.values.beacon.logHost}']});
aplus_queue.push({action:'aplus.setMetaInfo',arguments:['aplus-auto-clk',[{cssSelector:'#b',logkey:'button'}]]});</script>`;
const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title>${snippet}</head><body>${body}</body></html>`;
const monitoring = Fastify();
const site = Fastify();
const elsewhere = Fastify();
let collector: ReturnType<typeof createCollector>;
let warehouse: Awaited<ReturnType<typeof openWarehouse>>;
let browser: Browser;
let origin = '';
let visits = 0;

beforeAll(async () => {
  warehouse = await openWarehouse();
  collector = createCollector({
    warehouse,
    profile,
    clock: systemClock,
    platforms: () => [{ platformId: 'p', name: 'p', kind: 'resource', appKey, hosts: [] }],
  });
  await collector.routes(monitoring);
  const html =
    (text: string) => async (_: unknown, reply: { type: (type: string) => { send: (text: string) => unknown } }) =>
      reply.type('text/html; charset=utf-8').send(text);
  site.get('/', html(page('一', '<a id="next" href="/second">二</a><button id="b">按</button>')));
  site.get('/second', html(page('二', '<video id="v" data-resource-id="r1"></video>')));
  site.get(
    '/spa',
    html(page('三', `<button id="go" onclick="history.pushState({},'','/spa/inner');document.title='内'">进</button>`)),
  );
  site.get(
    '/throws',
    html(
      page(
        '四',
        '<script>throw new Error("page fault")</script><script>setTimeout(function(){throw new Error("late fault")},0)</script>',
      ),
    ),
  );
  for (const [path, deflate] of [
    ['/deflate', deflateSync],
    ['/deflate-raw', deflateRawSync],
  ] as const)
    site.get(path, async (_, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-encoding', 'deflate')
        .send(deflate(page('压缩', '压缩的页面'))),
    );
  site.get('/forever', html(page('五', '<script>while(true){}</script>')));
  site.get(
    '/escape',
    html(
      page(
        '六',
        `<script>var out='';try{out=this.constructor.constructor('return process')().env.PATH}catch(e){out=String(e)}document.title=String(out)</script>`,
      ),
    ),
  );
  const collectorUrl = await monitoring.listen({ port: 0, host: '127.0.0.1' });
  elsewhere.get('/:who', async ({ params }, reply) =>
    reply.headers((params as { who: string }).who === 'open' ? { 'access-control-allow-origin': '*' } : {}).send('yes'),
  );
  const other = await elsewhere.listen({ port: 0, host: '127.0.0.1' });
  const told = `fetch('/who').then(function(r){return r.text()}).then(function(t){document.title=t})`;
  site.post('/session', async (_, reply) =>
    reply.header('set-cookie', ['other=1; Path=/', 'session=u1; Path=/; HttpOnly; SameSite=Strict']).code(204).send(),
  );
  site.post('/session-moved', async (_, reply) =>
    reply.header('set-cookie', 'session=u1; Path=/').redirect('/who', 303),
  );
  site.get('/who', async ({ headers }) => /session=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? 'nobody');
  site.get(
    '/asks-too-much',
    html(
      page(
        '要',
        '<iframe src="/who-page"></iframe><iframe src="https://sso.example/"></iframe><script>window.open("/who-page")</script>',
      ),
    ),
  );
  site.get('/who-page', html(page('谁', `<script>${told}</script>`)));
  for (const [path, address, more] of [
    ['/signs-in', '/session', ''],
    ['/signs-in-by-redirect', '/session-moved', ''],
    ['/signs-in-lastingly', '/session', ',keepalive:true'],
  ] as const)
    site.get(
      path,
      html(page('登录', `<script>fetch('${address}',{method:'POST'${more}}).then(function(){${told}})</script>`)),
    );
  site.get(
    '/asks-elsewhere',
    html(
      page(
        '跨源',
        `<script>Promise.all(['open','closed'].map(function(n){return fetch('${other}/'+n).then(function(r){return r.text()},function(e){return e.name}).then(function(t){return n+':'+t})})).then(function(all){document.title=all.join(' ')})</script>`,
      ),
    ),
  );
  origin = await site.listen({ port: 0, host: '127.0.0.1' });
  browser = await createJsdomBrowser({
    collectorUrl,
    beaconScript: beaconScript(profile),
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [profile.values.beacon.logHost],
    patienceMs: 1500,
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await elsewhere.close();
  await monitoring.close();
  await warehouse.close();
});

const visitor = async (sourceIp = '36.112.0.1', collectorCondition: 'up' | 'down' | 'failing' | 'slow' = 'up') => {
  visits += 1;
  const correlationId = `c-${visits}`;
  const events = async () =>
    (await collector.good({ correlationId })).map((event) => ({ ...event, path: event.pageUrl.slice(origin.length) }));
  return {
    events,
    who: await browser.visitor({
      sourceIp,
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      correlationId,
      collector: collectorCondition,
    }),
  };
};

describe('the jsdom browser', () => {
  it('sends what a visitor does, as that visitor, with the chain of referrers', async () => {
    const { who, events } = await visitor('120.24.78.68');
    const first = await who.open(`${origin}/`);
    expect(await first.click('#b')).toBe(true);
    expect(await first.click('#absent')).toBe(false);
    await first.click('#next');
    await first.settled();
    await who.close();
    expect(
      (await events())
        .map(({ kind, path, referrer, sourceIp, province, pageName }) => ({
          kind,
          path,
          referrer,
          sourceIp,
          province,
          pageName,
        }))
        .sort((a, b) => `${a.path}${a.kind}`.localeCompare(`${b.path}${b.kind}`)),
    ).toEqual([
      { kind: 'click', path: '/', referrer: '', sourceIp: '120.24.78.68', province: '广东', pageName: '一' },
      { kind: 'page-view', path: '/', referrer: '', sourceIp: '120.24.78.68', province: '广东', pageName: '一' },
      {
        kind: 'page-view',
        path: '/second',
        referrer: `${origin}/`,
        sourceIp: '120.24.78.68',
        province: '广东',
        pageName: '二',
      },
    ]);
  });

  it.each(['/deflate', '/deflate-raw'])('reads %s, as browsers do', async (path) => {
    const { who, events } = await visitor();
    const opened = await who.open(`${origin}${path}`);
    expect(await opened.html()).toContain('压缩的页面');
    await opened.settled();
    await who.close();
    expect((await events()).map((event) => event.path)).toEqual([path]);
  });

  it.each(['/signs-in', '/signs-in-by-redirect', '/signs-in-lastingly'])(
    'keeps the cookies that an answer to fetch sets: %s',
    async (path) => {
      const { who } = await visitor();
      const opened = await who.open(`${origin}${path}`);
      await opened.settled();
      expect(await opened.evaluate('document.title')).toBe('u1');
      const after = await who.open(`${origin}/who-page`);
      await after.settled();
      expect(await after.evaluate('document.title')).toBe('u1');
      await who.close();
    },
  );

  it('asks another origin by fetch where that allows it, and only there', async () => {
    const { who } = await visitor();
    const opened = await who.open(`${origin}/asks-elsewhere`);
    await opened.settled();
    expect(await opened.evaluate('document.title')).toBe('open:yes closed:TypeError');
    await who.close();
  });

  it('tells what a page asks for that it does not have', async () => {
    const { who } = await visitor();
    const opened = await who.open(`${origin}/asks-too-much`);
    await opened.settled();
    expect(opened.lacked()).toEqual(['window.open', 'iframe https://sso.example']);
    const plain = await who.open(`${origin}/who-page`);
    expect(plain.lacked()).toEqual([]);
    await who.close();
  });

  it('reports a route of a single-page application once', async () => {
    const { who, events } = await visitor();
    const page = await who.open(`${origin}/spa`);
    await page.click('#go');
    await page.settled();
    await page.evaluate('history.replaceState({}, "", "/spa/inner?sort=1")');
    await page.settled();
    await who.close();
    expect((await events()).map(({ path, referrer }) => [path, referrer])).toEqual([
      ['/spa', ''],
      ['/spa/inner', `${origin}/spa`],
    ]);
  });

  it('reports played segments, also when the page closes while it plays', async () => {
    const { who, events } = await visitor();
    const page = await who.open(`${origin}/second`);
    expect(
      await page.play('#v', [
        [0, 10],
        [30, 40],
      ]),
    ).toEqual([
      [0, 10],
      [30, 40],
    ]);
    await page.settled();
    expect(await page.play('#v', [[100, 105]], { goesOn: true })).toEqual([[100, 105]]);
    await who.close();
    const plays = (await events()).filter((event) => event.kind === 'play');
    expect(plays.flatMap((event) => event.playedSegments)).toEqual([
      [0, 10],
      [30, 40],
      [100, 105],
    ]);
    expect(plays.every((event) => event.resourceId === 'r1')).toBe(true);
  });

  it('notes what the page throws and goes on', async () => {
    const { who, events } = await visitor();
    const page = await who.open(`${origin}/throws`);
    await page.settled();
    expect(page.pageErrors()).toEqual(['page fault', 'late fault']);
    await who.close();
    expect(await events()).toHaveLength(1);
  });

  it.each(['down', 'failing', 'slow'] as const)(
    'leaves the page alone while the collector is %s',
    async (condition) => {
      const { who, events } = await visitor('36.112.0.1', condition);
      const page = await who.open(`${origin}/`);
      expect(await page.click('#b')).toBe(true);
      expect(page.pageErrors()).toEqual([]);
      await who.close();
      expect(await events()).toEqual([]);
    },
  );

  it('gives an escaped page nothing', async () => {
    const { who } = await visitor();
    const page = await who.open(`${origin}/escape`);
    expect(await page.evaluate('document.title')).not.toContain('/');
    await who.close();
  });

  it('says when no document comes', async () => {
    const { who } = await visitor();
    await expect(who.open('http://127.0.0.1:1/')).rejects.toBeInstanceOf(VisitError);
    await expect(who.open(`${origin}/nothing-here`)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('404') as unknown,
    });
    await who.close();
  });

  it('survives a page that never ends', async () => {
    const { who } = await visitor();
    await expect(who.open(`${origin}/forever`)).rejects.toMatchObject({ code: 'hung' });
    const after = await visitor();
    const page = await after.who.open(`${origin}/`);
    await page.settled();
    await after.who.close();
    expect(await after.events()).toHaveLength(1);
  });
});
