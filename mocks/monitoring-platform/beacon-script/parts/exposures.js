/* Clicks and exposures of elements that the page has configured. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
function rules(key) {
  var value = meta[key];
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch (ignored) {
      value = [];
    }
  }
  return Array.isArray(value)
    ? value.filter(function (r) {
        return r && r.cssSelector;
      })
    : [];
}
function propsOf(rule, element) {
  var own = Object.assign(
    {},
    properties(typeof rule.props === 'function' ? rule.props(element) : Array.isArray(rule.props) ? {} : rule.props),
  );
  (Array.isArray(rule.props) ? rule.props : []).forEach(function (n) {
    if (attribute(element, n)) own[n] = attribute(element, n);
  });
  var resource = attribute(element, 'data-resource-id');
  if (resource) own[RESOURCE] = resource;
  return own;
}
function exposed(rule, element) {
  if (
    watched.some(function (x) {
      return x.r === rule.logkey && x.e === element && x.a === address;
    })
  )
    return;
  watched.push({ r: rule.logkey, e: element, a: address });
  var tell = function () {
    run('record', [rule.logkey || '$$_auto_exp', 'EXP', propsOf(rule, element)]);
  };
  if (!w.IntersectionObserver) return tell();
  var observer = new w.IntersectionObserver(
    safe(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        observer.disconnect();
        tell();
      });
    }),
    { threshold: Number(meta['aplus-auto-exp-visible']) || 0.3 },
  );
  observer.observe(element);
}
function observe() {
  if (!started) return;
  rules('aplus-auto-exp').forEach(function (rule) {
    [].forEach.call(d.querySelectorAll(rule.cssSelector), function (element) {
      exposed(rule, element);
    });
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
