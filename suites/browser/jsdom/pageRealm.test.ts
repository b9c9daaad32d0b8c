import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, VisitedPage } from '../browser.ts';
import { createJsdomBrowser } from '../createJsdomBrowser.ts';

/*
 * jsdom's own classes are functions of Node's realm, in this version thousands of them; what is held here is that none of
 * all that a page can reach runs a text outside the page, and that our stand-ins add nothing to it.
 */
const walk = `<script>
var gathered = [];
function tell(value) { gathered.push(value); }
/** Everything that can be reached: members, getters and what they give, prototypes, and the impl objects behind symbols. */
function walk(roots) {
  var seen = new Set(), queue = roots.map(function (root) { return [root, 'window', 0]; }), found = { objects: 0, foreign: 0, ran: [], processes: [], ways: [] };
  while (queue.length > 0 && found.objects < 60000) {
    var entry = queue.shift(), value = entry[0], path = entry[1], depth = entry[2];
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) continue;
    seen.add(value);
    found.objects += 1;
    if (typeof value === 'function' && value !== Function.prototype && !(value instanceof Function)) {
      found.foreign += 1;
      ['constructor', 'apply', 'call', 'bind'].forEach(function (name) {
        var maker = name === 'constructor' ? value.constructor : value[name] && value[name].constructor;
        try { found.ran.push(path + ' ' + typeof maker('return typeof process === "object" && process.pid')()); } catch (error) {
          if (!/disallowed|not available/.test(String(error.message))) found.ran.push(path + ' ' + error.message);
        }
      });
    }
    try { if (typeof value.kill === 'function' || typeof value.binding === 'function') found.processes.push(path); } catch (_) {}
    try { if (/^(?:Socket|Server|Pipe|TCP|UDP|require|Module|ChildProcess|Worker|Agent|Client|Pool)$/.test(value.name) && typeof value === 'function' && !(value instanceof Function)) found.ways.push(path); } catch (_) {}
    if (depth > 14) continue;
    try { queue.push([Object.getPrototypeOf(value), path + '.__proto__', depth + 1]); } catch (_) {}
    var names = [];
    try { names = Reflect.ownKeys(value); } catch (_) {}
    names.slice(0, 2000).forEach(function (name) {
      var property;
      try { property = Object.getOwnPropertyDescriptor(value, name); } catch (_) {}
      if (!property) return;
      var here = path + '.' + String(name);
      if (property.get) {
        queue.push([property.get, here + ' (get)', depth + 1], [property.set, here + ' (set)', depth + 1]);
        try { queue.push([value[name], here, depth + 1]); } catch (error) { queue.push([error, here + ' (thrown)', depth + 1]); }
      } else queue.push([property.value, here, depth + 1]);
    });
  }
  return found;
}
/** Of the page's realm, through and through: itself, its makers, those of what it is made by. */
function ownRealm(value) {
  for (var at = value, steps = 0; at !== null && at !== undefined && steps < 20; at = Object.getPrototypeOf(at), steps += 1)
    if (at !== Object.prototype && at !== Function.prototype && !(at instanceof Object)) return false;
  return typeof value !== 'function' || value.constructor.constructor === Function;
}
</script>`;

/** Ways to a value of the host's: what the stand-ins take, give, call and throw. */
const standIns: Readonly<Record<string, string>> = {
  'sendBeacon itself': 'tell(navigator.sendBeacon)',
  'fetch itself': 'tell(fetch)',
  'its promise': 'tell(fetch("/answer"))',
  'its answer': 'fetch("/answer").then(tell)',
  'members of its answer':
    'fetch("/answer").then(function (a) { for (var n in a) if (typeof a[n] !== "string") tell(Object(a[n])); for (var m in a.headers) tell(a.headers[m]); tell(a.clone()); tell(a.json()); })',
  'its error': 'fetch("http://127.0.0.1:1/").catch(tell)',
  'an error of an address': 'fetch("http://").catch(tell)',
  'an error thrown by sendBeacon': 'try { navigator.sendBeacon("http://"); } catch (e) { tell(e); }',
  'what a hostile argument is given':
    'fetch({ toString: function () { tell(arguments); tell(arguments.callee); return "/answer"; } }).then(tell)',
  'who calls a hostile argument':
    'fetch({ toString: function f() { tell(Object(String(f.caller))); return "/answer"; } })',
  'what a member of init is given':
    'fetch("/answer", { get method() { tell(arguments); return "GET"; }, headers: new Map([["a", { toString: function () { tell(arguments); return "b"; } }]]) })',
  'the observer':
    'tell(IntersectionObserver); new IntersectionObserver(function (entries, observer) { tell(entries); tell(entries[0]); tell(observer); }).observe(document.body)',
  'another observer': 'tell(ResizeObserver); tell(new ResizeObserver(function () {}))',
  matchMedia: 'tell(matchMedia("print")); tell(matchMedia("print").addListener)',
  scrollTo: 'tell(window.scrollTo)',
  play: 'var v = document.createElement("video"); tell(v.play); tell(v.play())',
  'the picture setter': 'tell(Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src").set)',
  'a replaced primordial':
    'Promise = function (run) { run(function () {}, function () {}); tell(run); }; JSON.parse = JSON.stringify = function (v) { tell(arguments); return "{}"; }; tell(fetch("/answer"))',
  'a replaced prototype':
    'var then = Promise.prototype.then; Promise.prototype.then = function (a, b) { tell(a); return then.call(this, a, b); }; fetch("/answer").then(function () {})',
  'a setter on Object.prototype':
    '["id", "url", "kind", "body", "bytes", "text", "method", "1", "2"].forEach(function (n) { Object.defineProperty(Object.prototype, n, { configurable: true, set: function (v) { if (v !== null && typeof v === "object" || typeof v === "function") tell(v); } }); }); tell(fetch("/answer"))',
  'functions in a stack':
    'Error.prepareStackTrace = function (_, sites) { sites.forEach(function (s) { [s.getFunction(), s.getThis()].forEach(function (f) { if (typeof f === "function" || (f && typeof f === "object" && f !== window)) tell(f); }); }); return ""; }; fetch({ toString: function () { new Error("x").stack; return "/answer"; } }); navigator.sendBeacon({ toString: function () { new Error("y").stack; return "/answer"; } }, "z")',
};

/** Texts that are to be run where Node's modules can be imported. */
const imports: Readonly<Record<string, string>> = {
  directly: `import("node:fs").then(got, failed)`,
  'by eval': `eval("import('node:fs')").then(got, failed)`,
  'by Function': `new Function("return import('node:fs')")().then(got, failed)`,
  'by a timer of text': `setTimeout("import('node:fs').then(got, failed)", 0)`,
  'by a timer that evaluates': `setTimeout(eval, 0, "import('node:fs').then(got, failed)")`,
  'by a function of the host that evaluates': `Array.from.call(document.createElement.constructor, []); try { document.querySelectorAll("*").forEach.call(["import('node:fs').then(got, failed)"], eval); } catch (e) { failed(e); }`,
  'by a handler': `var b = document.createElement("b"); b.setAttribute("onclick", "import('node:fs').then(got, failed)"); b.click()`,
  'by an address': `location.href = "javascript:import('node:fs').then(got, failed)"`,
};

const site = createServer((request, response) => {
  const path = decodeURIComponent((request.url ?? '/').slice(1));
  if (path === 'answer') return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}');
  const [kind = '', name = ''] = path.split('/');
  const script =
    kind === 'stand-in'
      ? `try { ${standIns[name] ?? ''} } catch (e) { tell(e); }`
      : kind === 'import'
        ? `var came = 'nothing'; function got() { came = 'a module'; } function failed() { came = 'refused'; } try { ${imports[name] ?? ''} } catch (e) { came = 'refused'; }`
        : '';
  return void response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>页</title>${walk}<body><script>${script}</script></body>`);
});
const listen = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let origin = '';
let browser: Browser;
beforeAll(async () => {
  origin = await listen(site);
  browser = await createJsdomBrowser({
    collectorUrl: 'http://127.0.0.1:9',
    beaconScript: '',
    scriptAddresses: [],
    logHosts: ['log.test'],
  });
});
afterAll(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
});

const at = async <T>(path: string, look: (page: VisitedPage) => Promise<T>): Promise<T> => {
  const visitor = await browser.visitor({ sourceIp: '36.112.0.1', userAgent: 'x', correlationId: 'c' });
  try {
    const page = await visitor.open(`${origin}/${path}`);
    await page.settled();
    return await look(page);
  } finally {
    await visitor.close();
  }
};

describe('a page in jsdom', () => {
  it('reaches nothing by which a text is run outside of it, no process, no socket, no module', async () => {
    const found = await at('', (page) =>
      page.evaluate<Record<string, unknown>>(
        `(async () => { var thrown = []; try { document.querySelector('!'); } catch (e) { thrown.push(e); } try { new Event(); } catch (e) { thrown.push(e); } try { structuredClone && structuredClone(function () {}); } catch (e) { thrown.push(e); }
        var event = await new Promise(function (done) { document.body.addEventListener('x', function () { done([arguments, this]); }); document.body.dispatchEvent(new Event('x')); });
        var records = await new Promise(function (done) { new MutationObserver(function () { done(arguments); }).observe(document.body, { childList: true }); document.body.append('x'); });
        var request = new XMLHttpRequest(); var ended = await new Promise(function (done) { request.onloadend = function () { done([arguments, request]); }; request.open('GET', '/answer'); request.send(); });
        return walk([window, thrown, event, records, ended, await fetch('/answer')]); })()`,
      ),
    );
    expect(found).toMatchObject({ ran: [], processes: [], ways: [] });
    // It did walk, and did try jsdom's own.
    expect(found['objects']).toBeGreaterThan(5_000);
    expect(found['foreign']).toBeGreaterThan(3_000);
  });

  it.each(Object.keys(standIns))('gets of a stand-in only what is its own realm’s: %s', async (name) => {
    const [count, foreign] = await at(`stand-in/${encodeURIComponent(name)}`, (page) =>
      page
        .evaluate<[number, string[]]>(
          'fetch("/answer").catch(function () {}).then(function () { return [gathered.length, gathered.filter(function (value) { return !ownRealm(value); }).map(function (value) { return Object.prototype.toString.call(value) + " " + String(value).slice(0, 200); })]; })',
        )
        .catch(async () =>
          page.evaluate<[number, string[]]>(
            '[gathered.length, gathered.filter(function (value) { return !ownRealm(value); }).map(String)]',
          ),
        ),
    );
    expect(foreign).toEqual([]);
    // Some of them are right to give nothing at all.
    expect(count > 0 || /stack|prototype|who calls/.test(name)).toBe(true);
  });

  it('has all that jsdom has, though nothing else is loaded any more', async () => {
    const missing = await at('', (page) =>
      page.evaluate<string[]>(`(async () => { var missing = [];
        var names = 'a abbr address area article aside audio b base blockquote body br button canvas caption code col colgroup data datalist dd del details dialog div dl dt em embed fieldset figure font footer form frame frameset h1 head header hr html i iframe img input ins label legend li link main map marquee menu meta meter nav noscript object ol optgroup option output p param picture pre progress q s script section select slot source span strong style summary table tbody td template textarea tfoot th thead time title tr track u ul video x-own'.split(' ');
        var attempts = names.map(function (name) { return function () { document.body.append(document.createElement(name)); }; }).concat(
          ['svg', 'circle', 'title', 'switch'].map(function (name) { return function () { document.body.append(document.createElementNS('http://www.w3.org/2000/svg', name)); }; }),
          [function () { var style = document.createElement('style'); style.textContent = '@media print { a { color: red } } b { margin: calc(1px + 2px) }'; document.head.append(style); getComputedStyle(document.body).margin; },
          function () { new DOMParser().parseFromString('<a><b/></a>', 'text/xml'); }, function () { new XMLSerializer().serializeToString(document); },
          function () { document.createRange().selectNode(document.body); getSelection().selectAllChildren(document.body); }, function () { document.evaluate('//p', document, null, 0, null); },
          function () { document.querySelectorAll('p:nth-child(2n):not(.x):has(a)'); }, function () { new FormData(document.createElement('form')); }, function () { new Headers({ a: 'b' }).get('a'); },
          function () { crypto.getRandomValues(new Uint8Array(4)); crypto.randomUUID(); }, function () { new AbortController().abort(); }, function () { new TextEncoder().encode('x'); },
          function () { history.pushState({ a: 1 }, '', '/x'); }, function () { localStorage.setItem('a', 'b'); document.cookie = 'a=b'; }, function () { customElements.define('x-mine', class extends HTMLElement {}); document.createElement('x-mine'); },
          function () { document.createElement('div').attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>'; }, function () { atob(btoa('x')); }, function () { structuredClone({ a: new Map() }); }]);
        for (var at = 0; at < attempts.length; at += 1) try { attempts[at](); } catch (error) { missing.push(at + ' ' + error.message); }
        await new Promise(function (done) { var x = new XMLHttpRequest(); x.onload = done; x.onerror = function () { missing.push('XMLHttpRequest'); done(); }; x.open('POST', '/answer'); x.send(new URLSearchParams('a=b')); });
        return missing; })()`),
    );
    expect(missing.filter((text) => /available|restricted/.test(text))).toEqual([]);
    expect(missing.filter((text) => !/structuredClone/.test(text))).toEqual([]);
  });

  it.each(Object.keys(imports))('imports none of Node’s modules: %s', async (name) => {
    expect(await at(`import/${encodeURIComponent(name)}`, (page) => page.evaluate('came'))).not.toBe('a module');
  });
});
