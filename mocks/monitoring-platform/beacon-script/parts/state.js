/* What the whole script shares, and small helpers. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
var queueName = 'aplus_queue';
var playCode = 'resource_play';
var RESOURCE = 'resource_id';
var SEGMENTS = 'played_segments';
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
      } catch (ignored) {
        /* the console itself is broken */
      }
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
