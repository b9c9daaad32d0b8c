/* Plain ES5 for old browsers, and property names of the wire: hence */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
/*
 * Reference beacon script of heyan: the queue API of Annex A of the draft, reporting to the host that the page names.
 * It must never throw into the page, never count a page twice, and lose nothing that it can still send.
 */
(function (w, d) {
  'use strict';
  if (w.aplus && w.aplus.heyan) return; // loaded twice: the first one counts
  var queueName = 'aplus_queue';
  var playCode = 'resource_play';
  var PAGE = '$$_page_start';
  var KEEP = 'heyan_unsent';
  var meta = { 'aplus-auto-exp-visible': 0.3 };
  var held = [];
  var topics = {};
  var unsent = [];
  var sending = 0;
  var pause = 0;
  var timer = 0;
  var leaving = false;
  var started = false;
  var spm = null;
  var pageName = '';
  var address = '';
  var referrer = d.referrer || '';
  var watched = [];
  var pending = null;

  function log() {
    if (meta.DEBUG === true && w.console) w.console.log.apply(w.console, ['[beacon]'].concat([].slice.call(arguments)));
  }
  /* Whatever goes wrong in here stays in here. */
  function safe(f) {
    return function () {
      try {
        return f.apply(this, arguments);
      } catch (e) {
        try {
          log('error', e);
        } catch (ignored) { /* the console itself is broken */ }
      }
    };
  }
  function on(target, type, f) {
    if (target && target.addEventListener) target.addEventListener(type, safe(f), true);
  }
  function random(n) {
    var s = '';
    while (s.length < n) s += Math.random().toString(36).slice(2);
    return s.slice(0, n);
  }
  function attribute(element, name) {
    return (element && element.getAttribute && element.getAttribute(name)) || '';
  }
  function pageCode() {
    if (spm) return spm;
    var m = d.querySelector('meta[name="data-spm"],meta[name="spm-id"]');
    var a = attribute(m, 'content').split('.');
    var b = attribute(d.body, 'data-spm') || a[1] || '';
    return a[0] || b ? [a[0] || 0, b || 0, 0, 0].join('.') : '';
  }
  function name() {
    return pageName || attribute(d.body, 'data-pagename') || d.title || address;
  }

  /* --- sending ------------------------------------------------------------------------------------------------ */

  function base64(text) {
    return btoa(unescape(encodeURIComponent(text)));
  }
  function endpoint(page) {
    var host = meta['aplus-rhost-v'] || meta.trackDomain || '';
    if (!host) return '';
    if (!/^https?:/.test(host)) host = (/^(\d+\.){3}\d+/.test(host) ? 'http://' : 'https://') + host.replace(/^\/+/, '');
    var mobile = /Mobi|Android|iPhone|iPad|HarmonyOS/i.test(w.navigator.userAgent);
    return host + (page ? (mobile ? '/m.gif' : '/v.gif') : '/web_logs');
  }
  function compose(event) {
    var s = w.screen || {};
    var side = [s.width || 0, s.height || 0].sort(function (a, b) { return b - a; });
    var head = {
      sdt: 'pcmp', ak: meta.appKey || '', sv: 'heyan-1', platform: 'pc', pr: w.devicePixelRatio || 1, rl: side.join('*'),
      lang: w.navigator.language || '', jsver: 'heyan', pre: referrer, url: event.url, ts: event.ts, traceId: event._eid,
      itr: { anony_id: meta._anony_id || '', dev_id: meta._dev_id || '' }
    };
    var actions = { e: { sessionid: [event] } };
    if (meta._user_id) actions.active_user = { puid: String(meta._user_id), provider: '' };
    return { u: endpoint(event.id === PAGE), b: base64(JSON.stringify({ h: head, a: actions })) };
  }
  function keep() {
    try {
      // What is under way is only kept as well where the collector has been failing.
      var rest = unsent.filter(function (item) { return pause || !item.busy; }).slice(-50).map(function (item) { return { u: item.u, b: item.b }; });
      if (rest.length) w.localStorage.setItem(KEEP, JSON.stringify(rest));
      else w.localStorage.removeItem(KEEP);
    } catch (ignored) { /* no storage, or a full one */ }
  }
  function restore() {
    try {
      var before = JSON.parse(w.localStorage.getItem(KEEP) || '[]');
      w.localStorage.removeItem(KEEP);
      before.forEach(function (item) {
        if (item && item.u && item.b) unsent.push({ u: item.u, b: item.b });
      });
    } catch (ignored) { /* no storage */ }
  }
  /* The page is going: what still waits is handed to the browser, which sends it on its own. */
  function lastChance() {
    unsent = unsent.filter(function (item) {
      return item.busy || !w.navigator.sendBeacon || !w.navigator.sendBeacon(item.u, item.b);
    });
  }
  function retryLater() {
    pause = Math.min(pause ? pause * 2 : 1000, 60000);
    keep();
    if (!timer) timer = setTimeout(safe(function () { timer = 0; flush(); }), pause);
  }
  function post(item, done) {
    if (w.fetch) {
      w.fetch(item.u, { method: 'POST', body: item.b, keepalive: item.b.length < 60000, mode: 'cors', credentials: 'include', headers: { 'content-type': 'text/plain' } })
        .then(function (r) { done(r.status < 500); }, function () { done(false); });
    } else if (w.navigator.sendBeacon && w.navigator.sendBeacon(item.u, item.b)) done(true);
    else if (w.XMLHttpRequest) {
      var x = new XMLHttpRequest();
      x.open('POST', item.u, true);
      x.withCredentials = true;
      x.timeout = 10000;
      x.onloadend = safe(function () { done(x.status > 0 && x.status < 500); });
      x.send(item.b);
    } else {
      var i = new Image();
      i.onload = safe(function () { done(true); });
      i.onerror = safe(function () { done(false); });
      i.src = item.u + '?d=' + encodeURIComponent(item.b);
    }
  }
  function flush() {
    if (leaving) return lastChance();
    unsent.slice().forEach(function (item) {
      if (item.busy || sending > 5) return;
      item.busy = true;
      sending++;
      post(item, safe(function (arrived) {
        sending--;
        item.busy = false;
        if (!arrived) return retryLater();
        unsent.splice(unsent.indexOf(item), 1);
        pause = 0;
        if (unsent.length) flush();
        else keep();
      }));
    });
  }
  function blocked() {
    return meta._hold === 'BLOCK' || meta['aplus-waiting'] === 'BLOCK';
  }
  /* What happened is written down when it happens; who it was is added when it goes out. */
  function emit(event) {
    if (blocked()) {
      if (held.length < 500) held.push(event);
      return;
    }
    event._eid = random(10) + event.ts + random(9);
    var item = compose(event);
    log(event.id, event);
    if (!item.u) return;
    unsent.push(item);
    if (unsent.length > 200) unsent.shift();
    // While the collector is away, its next turn is the timer's.
    if (!timer || leaving) flush();
  }

  /* --- events ------------------------------------------------------------------------------------------------- */

  function properties(value) {
    if (typeof value === 'string') {
      var o = {};
      value.split('&').forEach(function (pair) {
        var p = pair.split('=');
        if (p[0]) o[decodeURIComponent(p[0])] = decodeURIComponent(p[1] || '');
      });
      return o;
    }
    return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
  }
  function eventOf(id, own, automatic) {
    var e = { id: id, ts: Date.now(), is_auto: automatic ? 1 : 0, page_name: name(), url: address || w.location.href, 'spm-cnt': pageCode(), ref_url: referrer, gp: properties(meta.globalproperty), cusp: {} };
    Object.keys(own).slice(0, 100).forEach(function (key) {
      if (key.length > 256 || key === 'id' || key === 'du') return;
      (key.charAt(0) === '_' && key !== '_eid' ? e : e.cusp)[key] = own[key];
    });
    return e;
  }
  function record(code, type, own, automatic) {
    if (typeof code !== 'string' || !code || code.length > 128 || code === 'id' || code === 'du') return log('event code refused', code);
    var e = eventOf(code, properties(own), automatic);
    e.event_type_id = type || 'OTHER';
    emit(e);
  }
  function sendPV(config, own) {
    var automatic = !(config && config.is_auto === false);
    var e = eventOf(PAGE, properties(meta['aplus-cpvdata']), automatic);
    own = properties(own);
    Object.keys(own).slice(0, 100).forEach(function (key) { e.cusp[key] = own[key]; });
    emit(e);
  }

  /* --- the API -------------------------------------------------------------------------------------------------- */

  function publish(topic, value) {
    (topics[topic] || []).slice().forEach(function (f) { safe(f)(value); });
  }
  function setMeta(key, value) {
    meta[key] = value;
    publish('setMetaInfo', { metaName: key, metaValue: value });
    if (/^aplus-auto-(exp|clk)$/.test(key)) observe();
    if (blocked() || !held.length) return;
    var before = held;
    held = [];
    before.forEach(emit);
  }
  var api = {
    heyan: 1,
    setMetaInfo: function (key, value) {
      // Either lets go of what is held.
      if ((key === '_hold' && value !== 'BLOCK') || (key === '_anony_id' && value)) {
        meta._hold = 'START';
        if (meta['aplus-waiting'] === 'BLOCK') meta['aplus-waiting'] = '';
      }
      setMeta(key, value);
    },
    appendMetaInfo: function (key, value) {
      var old = meta[key];
      if (Array.isArray(old)) value = old.concat(value);
      else if (old && typeof old === 'object' && value && typeof value === 'object') value = Object.assign({}, old, value);
      setMeta(key, value);
    },
    getMetaInfo: function (key) { return meta[key]; },
    record: function (code, type, own) { record(code, type, own, false); },
    sendPV: sendPV,
    setPageSPM: function (a, b) { spm = [a || 0, b || 0, 0, 0].join('.'); },
    setPageName: function (value) { pageName = String(value || ''); }
  };
  api.aplus_pubsub = {
    subscribe: function (topic, f) { (topics[topic] = topics[topic] || []).push(f); },
    unsubscribe: function (topic, f) { topics[topic] = (topics[topic] || []).filter(function (g) { return g !== f; }); },
    publish: publish
  };
  function run(method, args) {
    var f = method.indexOf('aplus_pubsub.') === 0 ? api.aplus_pubsub[method.slice(13)] : api[method];
    return typeof f === 'function' ? safe(f).apply(api, args) : log('unknown action', method);
  }
  function push(entry) {
    if (entry && typeof entry.action === 'string') run(entry.action.replace(/^(aplus|qt)\./, ''), [].slice.call(entry.arguments || []));
    return 0;
  }
  var facade = { heyan: 1, aplus_pubsub: api.aplus_pubsub };
  Object.keys(api).forEach(function (method) {
    if (typeof api[method] === 'function') facade[method] = function () { return run(method, arguments); };
  });

  /* --- automatic page views ----------------------------------------------------------------------------------- */

  function enter(from, to) {
    referrer = from;
    address = to;
    if (meta['aplus-disable-apv'] !== true && meta['aplus-waiting'] !== 'MAN') run('sendPV', [{ is_auto: true }]);
  }
  /* A route is what stands before the fragment, or a fragment that looks like a path; an anchor is no new page. */
  function route(url) {
    var at = url.indexOf('#');
    return at < 0 || /^#!?\//.test(url.slice(at)) ? url : url.slice(0, at);
  }
  function settle() {
    var move = pending;
    pending = null;
    if (!move) return;
    enter(move[0], move[1]);
    observe();
  }
  function moved() {
    var from = address;
    var to = w.location.href;
    if (!started || route(to) === route(from)) return;
    settle();
    report();
    pageName = '';
    watched = [];
    address = to;
    pending = [from, to];
    // A turn later the application has put its new title up.
    setTimeout(safe(settle), 0);
  }
  function wrap(method) {
    var original = w.history && w.history[method];
    if (typeof original !== 'function') return;
    w.history[method] = function () {
      var result = original.apply(this, arguments);
      // Replacing mends the address of the page one is on; only pushing opens another.
      if (method === 'pushState') safe(moved)();
      else address = w.location.href;
      return result;
    };
  }

  /* --- clicks and exposures ----------------------------------------------------------------------------------- */

  function rules(key) {
    var value = meta[key];
    if (typeof value === 'string') {
      try { value = JSON.parse(value); } catch (ignored) { value = []; }
    }
    return Array.isArray(value) ? value.filter(function (r) { return r && r.cssSelector; }) : [];
  }
  function propsOf(rule, element) {
    var own = Object.assign({}, properties(typeof rule.props === 'function' ? rule.props(element) : Array.isArray(rule.props) ? {} : rule.props));
    (Array.isArray(rule.props) ? rule.props : []).forEach(function (n) { if (attribute(element, n)) own[n] = attribute(element, n); });
    var resource = attribute(element, 'data-resource-id');
    if (resource) own.resource_id = resource;
    return own;
  }
  function exposed(rule, element) {
    if (watched.some(function (x) { return x.r === rule.logkey && x.e === element && x.a === address; })) return;
    watched.push({ r: rule.logkey, e: element, a: address });
    var tell = function () { run('record', [rule.logkey || '$$_auto_exp', 'EXP', propsOf(rule, element)]); };
    if (!w.IntersectionObserver) return tell();
    var observer = new w.IntersectionObserver(safe(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        observer.disconnect();
        tell();
      });
    }), { threshold: Number(meta['aplus-auto-exp-visible']) || 0.3 });
    observer.observe(element);
  }
  function observe() {
    if (!started) return;
    rules('aplus-auto-exp').forEach(function (rule) {
      [].forEach.call(d.querySelectorAll(rule.cssSelector), function (element) { exposed(rule, element); });
    });
  }
  function clicked(event) {
    var element = event.target;
    if (!element || !element.closest) return;
    rules('aplus-auto-clk').forEach(function (rule) {
      var hit = element.closest(rule.cssSelector);
      if (hit) run('record', [rule.logkey || '$$_auto_clk', 'CLK', propsOf(rule, hit)]);
    });
  }

  /* --- player: what was played, not where it stopped ------------------------------------------------------------ */

  var players = [];
  function playerOf(element) {
    if (!attribute(element, 'data-resource-id')) return null;
    var known = players.filter(function (p) { return p.e === element; })[0];
    if (!known) players.push((known = { e: element, from: null, last: 0, segments: [], told: Date.now() }));
    return known;
  }
  function close(p, at) {
    if (p.from !== null && at > p.from) p.segments.push([Math.round(p.from * 1000) / 1000, Math.round(at * 1000) / 1000]);
    p.from = null;
  }
  function tell(p) {
    if (!p.segments.length) return;
    var segments = p.segments;
    p.segments = [];
    p.told = Date.now();
    run('record', [playCode, 'OTHER', { resource_id: attribute(p.e, 'data-resource-id'), played_segments: JSON.stringify(segments), duration: p.e.duration || 0 }]);
  }
  function report() {
    players.forEach(function (p) {
      var running = p.from !== null;
      close(p, p.e.seeking ? p.last : p.e.currentTime);
      if (running) p.from = p.last = p.e.currentTime;
      tell(p);
    });
  }
  function media(event) {
    var p = playerOf(event.target);
    if (!p) return;
    var now = p.e.currentTime;
    if (event.type === 'playing' || event.type === 'play') {
      if (p.from === null && !p.e.seeking) p.from = p.last = now;
    } else if (event.type === 'timeupdate') {
      if (p.e.seeking || p.from === null) return;
      p.last = now;
      if (Date.now() - p.told > 30000) report();
    } else if (event.type === 'seeking') close(p, p.last);
    else if (event.type === 'seeked') {
      if (!p.e.paused && p.from === null) p.from = p.last = now;
    } else {
      close(p, p.e.seeking ? p.last : now);
      tell(p);
    }
  }

  /* --- start -------------------------------------------------------------------------------------------------- */

  function leave() {
    leaving = true;
    start();
    settle();
    report();
    flush();
    keep();
  }
  function start() {
    if (started) return;
    started = true;
    restore();
    enter(d.referrer || '', w.location.href);
    observe();
    if (w.MutationObserver) new w.MutationObserver(safe(observe)).observe(d.documentElement, { childList: true, subtree: true });
    if (unsent.length) flush();
  }
  function waiting() {
    var value = meta['aplus-waiting'];
    return value === 1 || value === '1' ? 6000 : Number(value) > 1 ? Number(value) : 0;
  }
  var begin = safe(function () {
    if (waiting()) setTimeout(safe(start), waiting());
    else if (/^_(user|anony)_id$/.test(meta['aplus-waiting']) && !meta[meta['aplus-waiting']]) {
      var key = meta['aplus-waiting'];
      api.aplus_pubsub.subscribe('setMetaInfo', function (m) { if (m.metaName === key && m.metaValue) start(); });
    } else start();
  });
  safe(function () {
    var first = w[queueName];
    first = Array.isArray(first) ? first : [];
    var isMeta = function (entry) { return /MetaInfo$/.test((entry && entry.action) || ''); };
    w.aplus = facade;
    w[queueName] = { push: safe(push) };
    address = w.location.href;
    first.filter(isMeta).forEach(safe(push));
    first.filter(function (entry) { return !isMeta(entry); }).forEach(safe(push));
    wrap('pushState');
    wrap('replaceState');
    on(w, 'popstate', moved);
    on(w, 'hashchange', moved);
    on(w, 'pagehide', leave);
    on(w, 'pageshow', function (event) {
      leaving = false;
      if (event.persisted) enter(d.referrer || '', w.location.href);
    });
    on(w, 'online', function () { pause = 0; flush(); });
    on(d, 'visibilitychange', function () {
      if (d.visibilityState === 'hidden') report();
    });
    on(d, 'click', clicked);
    ['play', 'playing', 'timeupdate', 'seeking', 'seeked', 'pause', 'ended'].forEach(function (type) { on(d, type, media); });
    publish('aplusReady', {});
    if (d.readyState === 'loading') on(d, 'DOMContentLoaded', begin);
    else begin();
  })();
})(window, document);
