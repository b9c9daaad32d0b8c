/* Events as the wire has them. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
/* As it stands where it is no encoding: a per cent sign may be just that. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (ignored) {
    return text;
  }
}
function properties(value) {
  if (typeof value === 'string') {
    var o = {};
    value.split('&').forEach(function (pair) {
      var at = (pair + '=').indexOf('=');
      if (at) o[decoded(pair.slice(0, at))] = decoded(pair.slice(at + 1));
    });
    return o;
  }
  return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
function eventOf(id, own, automatic) {
  var e = {
    id: id,
    ts: Date.now(),
    is_auto: automatic ? 1 : 0,
    page_name: name(),
    url: address || w.location.href,
    'spm-cnt': pageCode(),
    ref_url: referrer,
    gp: properties(meta.globalproperty),
    cusp: {},
  };
  Object.keys(own)
    .slice(0, 100)
    .forEach(function (key) {
      if (key.length > 256 || key === 'id' || key === 'du') return;
      (key.charAt(0) === '_' && key !== '_eid' ? e : e.cusp)[key] = own[key];
    });
  return e;
}
function record(code, type, own, automatic) {
  if (typeof code !== 'string' || !code || code.length > 128 || code === 'id' || code === 'du')
    return log('event code refused', code);
  var e = eventOf(code, properties(own), automatic);
  e.event_type_id = type || 'OTHER';
  emit(e);
}
function sendPV(config, own) {
  var automatic = !(config && config.is_auto === false);
  var e = eventOf(PAGE, properties(meta['aplus-cpvdata']), automatic);
  own = properties(own);
  Object.keys(own)
    .slice(0, 100)
    .forEach(function (key) {
      e.cusp[key] = own[key];
    });
  emit(e);
}
