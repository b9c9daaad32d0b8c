/* Sending: what is not acknowledged is kept and sent again; what is left when the page goes is handed to the browser. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-control-regex, no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
/* JSON by hand: a host page may have replaced JSON, or given arrays a toJSON. Lone surrogates are escaped, so that encoding cannot throw. */
function quote(text) {
  return (
    '"' +
    text.replace(/["\\\u0000-\u001f\u2028\u2029\ud800-\udfff]/g, function (c) {
      return '\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
    }) +
    '"'
  );
}
function json(value, depth) {
  depth = depth || 0;
  if (typeof value === 'number') return isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (!value || typeof value !== 'object' || depth > 8) return 'null';
  if (value instanceof Date) return quote(String(value));
  var i;
  var items = [];
  if (Array.isArray(value)) {
    for (i = 0; i < value.length; i++) items.push(json(value[i], depth + 1));
    return '[' + items.join(',') + ']';
  }
  var keys = Object.keys(value);
  for (i = 0; i < keys.length; i++) {
    if (value[keys[i]] !== undefined && typeof value[keys[i]] !== 'function')
      items.push(quote(keys[i]) + ':' + json(value[keys[i]], depth + 1));
  }
  return '{' + items.join(',') + '}';
}
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
  var side = [s.width || 0, s.height || 0].sort(function (a, b) {
    return b - a;
  });
  var head = {
    sdt: 'pcmp',
    ak: meta.appKey || '',
    sv: 'heyan-1',
    platform: 'pc',
    pr: w.devicePixelRatio || 1,
    rl: side.join('*'),
    lang: w.navigator.language || '',
    jsver: 'heyan',
    pre: referrer,
    url: event.url,
    ts: event.ts,
    traceId: event._eid,
    itr: { anony_id: meta._anony_id || '', dev_id: meta._dev_id || '' },
  };
  var actions = { e: { sessionid: [event] } };
  if (meta._user_id) actions.active_user = { puid: String(meta._user_id), provider: '' };
  return { u: endpoint(event.id === PAGE), b: base64(json({ h: head, a: actions })) };
}
function keep() {
  try {
    // What is under way is only kept as well where the collector has been failing.
    var rest = unsent
      .filter(function (item) {
        return pause || !item.busy;
      })
      .slice(-50)
      .map(function (item) {
        return { u: item.u, b: item.b, t: item.t };
      });
    if (rest.length) w.localStorage.setItem(KEEP, json(rest));
    else w.localStorage.removeItem(KEEP);
  } catch (ignored) {
    /* no storage, or a full one */
  }
}
function restore() {
  try {
    var before = JSON.parse(w.localStorage.getItem(KEEP) || '[]');
    w.localStorage.removeItem(KEEP);
    before.forEach(function (item) {
      // After a week nobody waits for it any more; and what is new is tried before what has failed already.
      if (item && item.u && item.b && !(item.t < Date.now() - 6048e5))
        unsent.push({ u: item.u, b: item.b, t: item.t || Date.now(), n: 2 });
    });
  } catch (ignored) {
    /* no storage */
  }
}
/* The page is going: what still waits is handed to the browser, which sends it on its own. Where the collector has been failing it is kept as well: it is told apart by its id when it comes twice. */
function lastChance() {
  unsent = unsent.filter(function (item) {
    return item.busy || !w.navigator.sendBeacon || !w.navigator.sendBeacon(item.u, item.b) || pause;
  });
}
function retryLater() {
  var due = !timer;
  if (due) pause = Math.min(pause ? pause * 2 : 1000, 60000);
  keep();
  if (due)
    timer = setTimeout(
      safe(function () {
        timer = 0;
        flush();
      }),
      pause,
    );
}
/* Not delivered: no answer, and the answers by which a gateway or the collector asks to come again. */
function took(status) {
  return !/^(0|408|425|429|5..)$/.test(status);
}
/* True where the request is under way. */
function byFetch(item, done) {
  try {
    w.fetch(item.u, {
      method: 'POST',
      body: item.b,
      keepalive: item.b.length < 60000,
      mode: 'cors',
      credentials: 'include',
      headers: { 'content-type': 'text/plain' },
    }).then(
      function (r) {
        done(took(r.status));
      },
      function () {
        done(false);
      },
    );
    return true;
  } catch (ignored) {
    return false;
  }
}
function post(item, done) {
  // A host page's own fetch may throw, fail or answer nothing that can be waited for: every second try goes another way.
  item.n = (item.n || 0) + 1;
  if (item.n % 2 && w.fetch && byFetch(item, done)) return;
  // sendBeacon tells of no answer, so as long as the page is there it is not the way.
  if (w.XMLHttpRequest) {
    var x = new XMLHttpRequest();
    x.open('POST', item.u, true);
    x.withCredentials = true;
    x.timeout = 10000;
    x.onloadend = safe(function () {
      done(took(x.status));
    });
    x.send(item.b);
  } else {
    var i = new Image();
    i.onload = safe(function () {
      done(true);
    });
    i.onerror = safe(function () {
      done(false);
    });
    i.src = item.u + '?d=' + encodeURIComponent(item.b);
  }
}
function flush() {
  if (leaving) return lastChance();
  // What has failed least comes first, so that what is refused again and again holds nothing else up.
  var turn = unsent.slice().sort(function (a, b) {
    return (a.n || 0) - (b.n || 0);
  });
  turn.forEach(function (item) {
    if (item.busy || sending > 5) return;
    item.busy = true;
    sending++;
    var late = 0;
    var done = safe(function (arrived) {
      if (!late) return;
      clearTimeout(late);
      late = 0;
      sending--;
      item.busy = false;
      if (!arrived) return retryLater();
      unsent.splice(unsent.indexOf(item), 1);
      pause = 0;
      if (unsent.length) flush();
      else keep();
    });
    late = setTimeout(function () {
      done(false);
    }, 10000);
    post(item, done);
  });
}
function blocked() {
  return d.prerendering || meta._hold === 'BLOCK' || meta['aplus-waiting'] === 'BLOCK';
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
  item.t = event.ts;
  unsent.push(item);
  if (unsent.length > 200) unsent.shift();
  // While the collector is away, its next turn is the timer's; the page may be gone before.
  if (!timer || leaving) flush();
  else keep();
}
