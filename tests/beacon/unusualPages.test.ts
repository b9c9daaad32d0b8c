import { expect, it } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { checkResults } from '../checkResults.ts';
import { examineSite, siteAppKey } from './examineSite.ts';
import type { SiteAnswer } from './examineSite.ts';

/** `HEYAN_BROWSER=chromium` tries the same in Chromium. */
const browser = process.env['HEYAN_BROWSER'] === 'chromium' ? 'chromium' : 'jsdom';

const { logHost } = referenceProfile().values.beacon;
const meta = (name: string, value: unknown): string =>
  `aplus_queue.push({action:'aplus.setMetaInfo',arguments:[${JSON.stringify(name)},${JSON.stringify(value)}]});`;
const code = (more = ''): string =>
  `(function(w,d,s,q){w[q]=w[q]||[];var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.id='beacon-aplus';j.src='https://d.alicdn.com/alilog/mlog/aplus/204458013.js';f.parentNode.insertBefore(j,f);})(window,document,'script','aplus_queue');${meta('appKey', siteAppKey)}${meta('aplus-rhost-v', logHost)}${more}`;
const page = (body = '', head = `<script>${code()}</script>`): SiteAnswer => ({
  body: `<!doctype html><html><head><meta name="data-spm" content="site"><title>页</title>${head}</head><body>${body}</body></html>`,
});
const click = `aplus_queue.push({action:'aplus.record',arguments:['search','CLK',{}]})`;
const button = (script: string): SiteAnswer => page(`<button id="b">按</button><script>${script}</script>`);
const on = (type: string, act: string): string =>
  `document.getElementById('b').addEventListener('${type}',function(){${act}});`;
const target = () => ({ beacon: { selectors: { targetButton: '#b' } } });
const clickChecks = { 'beacon.clicks-counted': 'passed', 'beacon.clicks-survive-leaving': 'passed' };

interface Case {
  readonly pages: (path: string, userAgent: string, cookie: string) => SiteAnswer;
  readonly document?: (origin: string) => object;
  readonly expected: Readonly<Record<string, string>>;
  readonly reportSeconds?: number;
  /** Not tried in Chromium, which can what jsdom cannot. */
  readonly only?: 'jsdom';
}
const here = (path: string, pages: Readonly<Record<string, SiteAnswer>>): SiteAnswer =>
  pages[path] ?? { status: 404, body: '' };

/** Pages that are right and not usual: no check may hold it against them. */
const cases: Readonly<Record<string, Case>> = {
  'a home page that redirects': {
    pages: (path) => here(path, { '/': { status: 302, headers: { location: '/index' } }, '/index': page() }),
    expected: {
      'beacon.events-accepted': 'passed',
      'beacon.annex-in-head': 'passed',
      'beacon.annex-loader': 'passed',
      'beacon.annex-queue': 'passed',
      'beacon.annex-log-host': 'passed',
      'beacon.views-equal-visits': 'passed',
    },
  },
  'a home page that sends on by script': {
    pages: (path) => here(path, { '/': page('', '<script>location.replace("/index")</script>'), '/index': page() }),
    expected: {
      'beacon.events-accepted': 'passed',
      'beacon.annex-in-head': 'passed',
      'beacon.annex-queue': 'passed',
      'beacon.views-equal-visits': 'passed',
    },
  },
  'a home page that counts and then sends on': {
    pages: (path) =>
      here(path, {
        '/': page(
          '',
          `<script>${code()}addEventListener('load',function(){setTimeout(function(){location.href='/index'},0)})</script>`,
        ),
        '/index': page(),
      }),
    expected: { 'beacon.views-equal-visits': 'warning' },
  },
  'a hash router that gives its first view the route #/': {
    pages: () =>
      page(
        '',
        `<script>${code()}addEventListener('load',function(){if(!location.hash)location.replace('#/')})</script>`,
      ),
    expected: { 'beacon.views-equal-visits': 'passed' },
  },
  'a page that mends its address as it starts': {
    pages: () =>
      page(
        '',
        `<script>${code()}addEventListener('load',function(){history.replaceState({},'','?from=home')})</script>`,
      ),
    expected: { 'beacon.views-equal-visits': 'passed' },
  },
  'views behind a hash': {
    pages: () => button(on('click', "location.hash='#/course/1'")),
    document: () => ({ beacon: { selectors: { spaRoute: '#b' } } }),
    expected: { 'beacon.routes-reported': 'passed' },
  },
  'a carousel that each visitor is shown once': {
    pages: (_path, _userAgent, cookie) => ({
      ...page(
        cookie.includes('seen=1') ? '' : '<div id="c">专题</div>',
        `<script>${code(meta('aplus-auto-exp', [{ cssSelector: '#c', logkey: referenceProfile().values.beacon.codes.carouselExposure }]))}</script>`,
      ),
      headers: { 'set-cookie': 'seen=1; Path=/' },
    }),
    document: () => ({ beacon: { selectors: { carousel: '#c' } } }),
    expected: { 'beacon.exposures-counted': 'passed' },
  },
  'a button that switches': {
    pages: () => button(on('click', `if(window.pressed)return;window.pressed=true;${click}`)),
    document: target,
    expected: clickChecks,
  },
  'a button that leads away': {
    pages: (path) => (path === '/' ? button(on('click', `${click};location.href='/next'`)) : page('<p>下一页</p>')),
    document: target,
    expected: clickChecks,
  },
  'a button that comes 0.8 s after loading': {
    pages: () =>
      page(
        `<script>setTimeout(function(){var b=document.createElement('button');b.id='b';b.textContent='按';b.onclick=function(){${click}};document.body.appendChild(b)},800)</script>`,
      ),
    document: target,
    expected: clickChecks,
  },
  'a button whose page listens to pointers': {
    pages: () => button(on('pointerdown', click)),
    document: target,
    expected: clickChecks,
  },
  'a button on a page that reports all clicks as well': {
    pages: () =>
      button(
        `${on('click', click)}document.addEventListener('click',function(){aplus_queue.push({action:'aplus.record',arguments:['any_click','CLK',{}]})})`,
      ),
    document: target,
    expected: { 'beacon.clicks-counted': 'warning' },
  },
  'a page that has a heartbeat and no clicks': {
    pages: () =>
      button(
        `setInterval(function(){aplus_queue.push({action:'aplus.record',arguments:['heartbeat','OTHER',{}]})},50)`,
      ),
    document: target,
    expected: { 'beacon.clicks-counted': 'failed', 'beacon.clicks-survive-leaving': 'inconclusive' },
  },
  'code in a script of the site’s own, events recorded in the body': {
    pages: (path) =>
      path === '/track.js'
        ? { headers: { 'content-type': 'text/javascript' }, body: code() }
        : page(`<script>${click}</script>`, '<script src="/track.js"></script>'),
    expected: { 'beacon.annex-in-head': 'passed', 'beacon.annex-queue': 'passed' },
  },
  'an account that is a telephone number': {
    pages: (path, _, cookie) =>
      path === '/login'
        ? { status: 302, headers: { location: '/', 'set-cookie': 'in=1; Path=/' } }
        : page('', `<script>${code(cookie.includes('in=1') ? meta('_user_id', '13800138000') : '')}</script>`),
    document: (origin) => ({ beacon: { pages: { login: `${origin}/login` } } }),
    expected: { 'beacon.no-personal-data': 'passed', 'beacon.user-reported': 'passed' },
  },
  'an installation that signs everybody in': {
    pages: (path) =>
      path === '/login'
        ? { status: 302, headers: { location: '/' } }
        : page('', `<script>${code(meta('_user_id', 'u-7'))}</script>`),
    document: (origin) => ({ beacon: { pages: { login: `${origin}/login` } } }),
    expected: { 'beacon.user-reported': 'warning' },
  },
  'a page for signing in that still speaks of a guest': {
    pages: (path, _, cookie) => ({
      ...page(
        '',
        `<script>${code(meta('_user_id', path === '/login' || !cookie.includes('in=1') ? 'g-19' : 'u-7'))}</script>`,
      ),
      ...(path === '/login' ? { headers: { 'set-cookie': 'in=1; Path=/' } } : {}),
    }),
    document: (origin) => ({
      pages: { home: `${origin}/`, others: [`${origin}/about`] },
      beacon: { pages: { login: `${origin}/login` } },
    }),
    expected: { 'beacon.user-reported': 'passed' },
  },
  'an account that is another one on every page': {
    pages: (path, _, cookie) =>
      path === '/login'
        ? { ...page(), headers: { 'set-cookie': 'in=1; Path=/' } }
        : page('', `<script>${code(cookie.includes('in=1') ? meta('_user_id', `visit-of${path}`) : '')}</script>`),
    document: (origin) => ({
      pages: { home: `${origin}/`, others: [`${origin}/about`] },
      beacon: { pages: { login: `${origin}/login` } },
    }),
    expected: { 'beacon.user-reported': 'failed' },
  },
  'a firewall that challenges some browsers': {
    pages: (_, userAgent) =>
      /Firefox|Mobile/.test(userAgent)
        ? page('<p>请完成安全验证</p>', '<script>document.cookie="__jsl_clearance=1"</script>')
        : page(),
    expected: { 'beacon.visitors-told-apart': 'inconclusive', 'beacon.devices-told-apart': 'inconclusive' },
  },
  'a script that batches for two seconds': {
    pages: () =>
      page(
        '<button id="b">按</button>',
        `<script>window.aplus_queue=[];${meta('appKey', siteAppKey)}(function(){var waiting=[];function send(){waiting.splice(0).forEach(function(q){navigator.sendBeacon('https://${logHost}/v.gif',q)})}function add(type,id){waiting.push('logtype='+type+'&appKey=${siteAppKey}&_p_url='+encodeURIComponent(location.href)+'&spm-cnt=a.b.0.0&scr='+screen.width+'x'+screen.height+(id?'&event_id='+id:''))}add(1);setInterval(send,2000);addEventListener('pagehide',send)})()</script>`,
      ),
    reportSeconds: 6,
    expected: { 'beacon.events-accepted': 'passed', 'beacon.views-equal-visits': 'passed' },
  },
  'links to what is no page, and out of the session': {
    pages: (path) =>
      path === '/manual'
        ? { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' }
        : path === '/logout'
          ? page('', '')
          : path === '/inside'
            ? { status: 401, body: 'no' }
            : path === '/gone'
              ? { status: 404, body: 'no' }
              : page(
                  '<a href="/two">二</a><a href="/manual">手册</a><a href="/logout">退出</a><a href="/gone">失效</a><a href="/m.mp4">片</a>',
                ),
    // Without the site structure it is not known which pages there are.
    expected: { 'beacon.covers-every-column': 'inconclusive' },
  },
  'pages made of module scripts': {
    pages: (path) =>
      path.endsWith('.js')
        ? { headers: { 'content-type': 'text/javascript' }, body: code() }
        : page('', '<script type="module" src="/app.js"></script>'),
    expected: { 'beacon.events-accepted': 'inconclusive', 'beacon.covers-every-column': 'inconclusive' },
    only: 'jsdom',
  },
};

it.concurrent.each(Object.entries(cases).filter(([, { only }]) => only === undefined || only === browser))(
  '%s',
  async (_, { pages, document, expected, reportSeconds = 2 }) => {
    const lines = await examineSite({
      answer: (path, { headers }) => pages(path, headers['user-agent'] ?? '', headers.cookie ?? ''),
      checks: beaconChecks.filter(({ id }) => id in expected),
      browser,
      reportSeconds,
      ...(document === undefined ? {} : { document }),
    });
    const results = checkResults(lines);
    expect({
      verdicts: Object.fromEntries(results.map(({ id, verdict }) => [id, verdict])),
      unexpected: results.filter(({ id, verdict }) => expected[id] !== verdict),
    }).toEqual({ verdicts: expected, unexpected: [] });
  },
  300_000,
);
