import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beaconScript } from '../../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Browser } from './browser.ts';
import { createChromiumBrowser } from './createChromiumBrowser.ts';
import { createJsdomBrowser } from './createJsdomBrowser.ts';

const profile = referenceProfile();
const { logHost } = profile.values.beacon;
const sdk = 'https://d.alicdn.com/alilog/mlog/aplus/204458013.js';
const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

const code = `window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','k']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}];(function(d,j){j.async=true;j.src='${sdk}';d.head.appendChild(j)})(document,document.createElement('script'))`;
const own = `window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','k']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}]`;
const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const picture = `new Image().src='https://${logHost}/v.gif?logtype=1&appKey=k&_p_url='+encodeURIComponent(location.href)`;

interface Variant {
  /** What reaches the log host of one opening. */
  readonly reports: number;
  readonly head: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Clicked after the page has loaded. */
  readonly click?: string;
  /** Whoever asks in another language gets a page without a head. */
  readonly onlyChinese?: true;
}
const csp = (policy: string) => ({ 'content-security-policy': policy });
const inline = `<script>${code}</script>`;

/** A page of each kind, under the path of its name. */
const variants: Readonly<Record<string, Variant>> = {
  plain: { reports: 1, head: inline },
  'for-readers-of-chinese-by-its-script': {
    reports: 1,
    head: `<script>if (/^zh/.test(navigator.language) && /^zh/.test(navigator.languages[0])) {${code}}</script>`,
  },
  'for-readers-of-chinese-by-its-server': { reports: 1, head: inline, onlyChinese: true },
  'csp-self': { reports: 0, head: inline, headers: csp("default-src 'self'") },
  'csp-inline-only': { reports: 0, head: inline, headers: csp("default-src 'self' 'unsafe-inline'") },
  'csp-no-connection': {
    reports: 0,
    head: inline,
    headers: csp("script-src 'unsafe-inline' d.alicdn.com; connect-src 'self'; img-src 'self'"),
  },
  'csp-right': {
    reports: 1,
    head: inline,
    headers: csp(`default-src 'self'; script-src 'unsafe-inline' https://d.alicdn.com; connect-src https://${logHost}`),
  },
  'csp-hash': {
    reports: 1,
    head: inline,
    headers: csp(`script-src '${hash(code)}' 'strict-dynamic'; connect-src https://${logHost}`),
  },
  'csp-nonce': {
    reports: 1,
    head: `<script nonce="n1">${code}</script>`,
    headers: csp(`script-src 'nonce-n1' d.alicdn.com; connect-src *`),
  },
  'csp-other-nonce': {
    reports: 0,
    head: `<script nonce="n2">${code}</script>`,
    headers: csp(`script-src 'nonce-n1' d.alicdn.com; connect-src *`),
  },
  'csp-in-meta': {
    reports: 0,
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">${inline}`,
  },
  'csp-in-meta-after': {
    reports: 0,
    head: `${inline}<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
  },
  'csp-report-only': {
    reports: 1,
    head: inline,
    headers: { 'content-security-policy-report-only': "default-src 'self'" },
  },
  sandboxed: { reports: 0, head: inline, headers: csp('sandbox allow-same-origin') },
  'integrity-of-the-public-script': {
    reports: 1,
    head: `<script>${own}</script><script async src="${sdk}" integrity="${hash('of the real one')}" crossorigin="anonymous"></script>`,
  },
  'integrity-that-fits': {
    reports: 1,
    head: `<script src="/own.js" integrity="${hash(code)}"></script>`,
  },
  'integrity-that-does-not': {
    reports: 0,
    head: `<script src="/own.js" integrity="${hash('another')}"></script>`,
  },
  'isolated-from-other-origins': {
    reports: 1,
    head: inline,
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  },
  'script-as-plain-text': { reports: 1, head: '<script src="/own.txt"></script>' },
  'script-as-plain-text-not-sniffed': { reports: 0, head: '<script src="/own.txt?nosniff"></script>' },
  'by-picture': { reports: 1, head: `<script>${picture}</script>` },
  'by-picture-not-allowed': {
    reports: 0,
    head: `<script>${picture}</script>`,
    headers: csp("script-src 'unsafe-inline'; img-src 'self'"),
  },
  'sent-on-by-script': { reports: 1, head: '<script>location.replace("/plain")</script>' },
  'sent-on-by-meta': { reports: 1, head: '<meta http-equiv="refresh" content="0; url=/plain">' },
  'sent-on-with-code': { reports: 2, head: `${inline}<script>onload=function(){location.href='/plain'}</script>` },
  'clicked-handler': {
    reports: 1,
    head: '',
    body: `<button id="go" onclick="${picture.replaceAll('"', '&quot;')}">go</button>`,
    click: '#go',
  },
  'clicked-handler-not-allowed': {
    reports: 0,
    head: '',
    body: `<button id="go" onclick="${picture.replaceAll('"', '&quot;')}">go</button>`,
    headers: csp("script-src 'self'; img-src *"),
    click: '#go',
  },
  'clicked-link-of-a-script': {
    reports: 1,
    head: '',
    body: `<a id="on" href="/plain"></a><button id="go">go</button><script>document.getElementById('go').onclick=function(){document.getElementById('on').click()}</script>`,
    click: '#go',
  },
};

/** One entry per event: what is sent again, because its page was left before the answer came, is the same. */
let received = new Set<string>();
const collector = createServer((request, response) => {
  let text = '';
  request.on('data', (part: Buffer) => (text += part.toString()));
  request.on('end', () => {
    const id = /"_eid":"(\w+)"/.exec(Buffer.from(text, 'base64').toString())?.[1];
    if (request.method !== 'OPTIONS') received.add(id ?? `${received.size}`);
    response
      .writeHead(200, {
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'content-type',
      })
      .end('');
  });
});
const site = createServer((request, response) => {
  const path = (request.url ?? '').slice(1);
  if (path === 'own.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
  if (path.startsWith('own.txt'))
    return void response
      .writeHead(200, {
        'content-type': 'text/plain',
        ...(path.endsWith('nosniff') ? { 'x-content-type-options': 'nosniff' } : {}),
      })
      .end(code);
  const { head: given = '', body = '', headers = {}, onlyChinese } = variants[path] ?? {};
  const isChinese = (request.headers['accept-language'] ?? '').startsWith('zh');
  const head = onlyChinese === true && !isChinese ? '' : given;
  return void response
    .writeHead(path in variants ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...headers })
    .end(`<!doctype html><html><head><title>页</title>${head}</head><body>${body}</body></html>`);
});
const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

let origin = '';
let browsers: readonly Browser[] = [];
beforeAll(async () => {
  origin = await listen(site);
  const options = {
    collectorUrl: await listen(collector),
    beaconScript: beaconScript(profile),
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [logHost],
  };
  browsers = [await createJsdomBrowser(options), await createChromiumBrowser(options)];
}, 150_000);
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  for (const server of [collector, site]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
beforeEach(() => {
  received = new Set();
});

describe.each(['jsdom', 'chromium'] as const)('a page in %s', (name) => {
  it.each(Object.entries(variants))(
    '%s',
    async (path, { reports, click }) => {
      const browser = browsers.find((one) => one.name === name);
      const visitor = await browser?.visitor({ sourceIp: '36.112.0.1', userAgent, correlationId: 'c' });
      const page = await visitor?.open(`${origin}/${path}`);
      await page?.settled();
      if (click !== undefined) await page?.click(click);
      await page?.settled();
      await visitor?.close();
      expect(received.size).toBe(reports);
    },
    75_000,
  );
});
