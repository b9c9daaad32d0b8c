/* Page views by themselves, on load and on every change of route. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
function enter(from, to) {
  referrer = from;
  address = to;
  if (meta['aplus-disable-apv'] !== true && meta['aplus-waiting'] !== 'MAN') run('sendPV', [{ is_auto: true }]);
}
/* A route is what stands before the fragment, or a fragment that looks like a path; an anchor is no new page, nor is #/, which applications give their first view as they start. */
function route(url) {
  var at = url.indexOf('#');
  return at < 0 || /^#!?\/./.test(url.slice(at)) ? url : url.slice(0, at);
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
