/* The API of Annex A: queue and methods. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
function publish(topic, value) {
  (topics[topic] || []).slice().forEach(function (f) {
    safe(f)(value);
  });
}
function release() {
  if (blocked() || !held.length) return;
  var before = held;
  held = [];
  before.forEach(emit);
}
function setMeta(key, value) {
  meta[key] = value;
  publish('setMetaInfo', { metaName: key, metaValue: value });
  if (/^aplus-auto-(exp|clk)$/.test(key)) observe();
  release();
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
    else if (old && typeof old === 'object' && value && typeof value === 'object')
      value = Object.assign({}, old, value);
    setMeta(key, value);
  },
  getMetaInfo: function (key) {
    return meta[key];
  },
  record: function (code, type, own) {
    record(code, type, own, false);
  },
  sendPV: sendPV,
  setPageSPM: function (a, b) {
    spm = [a || 0, b || 0, 0, 0].join('.');
  },
  setPageName: function (value) {
    pageName = String(value || '');
  },
};
api.aplus_pubsub = {
  subscribe: function (topic, f) {
    (topics[topic] = topics[topic] || []).push(f);
  },
  unsubscribe: function (topic, f) {
    topics[topic] = (topics[topic] || []).filter(function (g) {
      return g !== f;
    });
  },
  publish: publish,
};
function run(method, args) {
  var f = method.indexOf('aplus_pubsub.') === 0 ? api.aplus_pubsub[method.slice(13)] : api[method];
  return typeof f === 'function' ? safe(f).apply(api, args) : log('unknown action', method);
}
function push(entry) {
  if (entry && typeof entry.action === 'string')
    run(entry.action.replace(/^(aplus|qt)\./, ''), [].slice.call(entry.arguments || []));
  return 0;
}
var facade = { heyan: 1, aplus_pubsub: api.aplus_pubsub };
Object.keys(api).forEach(function (method) {
  if (typeof api[method] === 'function')
    facade[method] = function () {
      return run(method, arguments);
    };
});
