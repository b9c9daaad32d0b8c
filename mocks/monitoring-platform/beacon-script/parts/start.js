/* How it begins and ends. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
function leave() {
  if (d.prerendering) return;
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
  if (w.MutationObserver)
    new w.MutationObserver(
      safe(function () {
        // A host page that has put history's own methods back changes its route unheard, but not unseen.
        moved();
        observe();
      }),
    ).observe(d.documentElement, { childList: true, subtree: true });
  if (unsent.length) flush();
}
function waiting() {
  var value = meta['aplus-waiting'];
  return value === 1 || value === '1' ? 6000 : Number(value) > 1 ? Number(value) : 0;
}
var begin = safe(function () {
  // Rendered ahead, and perhaps never seen: it begins when it is shown.
  if (d.prerendering) return on(d, 'prerenderingchange', begin);
  if (waiting()) setTimeout(safe(start), waiting());
  else if (/^_(user|anony)_id$/.test(meta['aplus-waiting']) && !meta[meta['aplus-waiting']]) {
    var key = meta['aplus-waiting'];
    api.aplus_pubsub.subscribe('setMetaInfo', function (m) {
      if (m.metaName === key && m.metaValue) start();
    });
  } else start();
  release();
});
safe(function () {
  var first = w[queueName];
  first = Array.isArray(first) ? first : [];
  var isMeta = function (entry) {
    return /MetaInfo$/.test((entry && entry.action) || '');
  };
  w.aplus = facade;
  w[queueName] = { push: safe(push) };
  address = w.location.href;
  first.filter(isMeta).forEach(safe(push));
  first
    .filter(function (entry) {
      return !isMeta(entry);
    })
    .forEach(safe(push));
  wrap('pushState');
  wrap('replaceState');
  on(w, 'popstate', moved);
  on(w, 'hashchange', moved);
  on(w, 'pagehide', leave);
  on(w, 'pageshow', function (event) {
    leaving = false;
    if (event.persisted) enter(d.referrer || '', w.location.href);
  });
  on(w, 'online', function () {
    pause = 0;
    flush();
  });
  on(d, 'visibilitychange', function () {
    if (d.visibilityState === 'hidden') report();
  });
  on(d, 'click', clicked);
  ['play', 'playing', 'timeupdate', 'seeking', 'seeked', 'pause', 'ended', 'emptied'].forEach(function (type) {
    on(d, type, media);
  });
  publish('aplusReady', {});
  if (d.readyState === 'loading') on(d, 'DOMContentLoaded', begin);
  else begin();
})();
