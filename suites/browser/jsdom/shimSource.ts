/**
 * The stand-ins, as source that is evaluated in a window: an expression whose value is a function of that window. It takes
 * what asks (`ask`, a JSON text) and what tells log hosts (`isReported`) and returns what is to be called with each answer.
 * What it uses is taken before the page can replace it; the functions it is given are called by name only, never handed on.
 */
export const shimSource = `(() => {
  'use strict';
  const { Promise, TypeError, String, Object, Uint8Array, ArrayBuffer, Blob, FileReader, Event, URL, HTMLImageElement, Symbol, XMLHttpRequest, document, navigator, setTimeout } = window;
  const { parse, stringify } = JSON;
  const { apply, ownKeys } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor, fromEntries } = Object;
  const { isView } = ArrayBuffer;
  const encode = window.btoa.bind(window);
  const { fromCharCode } = String;
  const { dispatchEvent } = window.EventTarget.prototype;
  const { open, send, abort, setRequestHeader, getAllResponseHeaders } = XMLHttpRequest.prototype;
  return (ask, isReported) => {
    const waiting = { __proto__: null };
    let last = 0;
    const begin = (asked, done) => {
      last += 1;
      if (done) waiting[last] = done;
      ask(stringify({ __proto__: null, ...asked, id: last }));
    };
    const resolve = (address) => {
      const text = String(address);
      // The error of jsdom's URL is not the page's own.
      try { return new URL(text, document.baseURI).href; } catch (_) { throw new TypeError('Invalid URL'); }
    };
    const base64 = (bytes) => {
      let text = '';
      for (let at = 0; at < bytes.length; at += 1) text += fromCharCode(bytes[at]);
      return encode(text);
    };
    const bodyOf = (data, done) => {
      if (data === undefined || data === null) return done({});
      if (data instanceof Blob) {
        const reader = new FileReader();
        reader.onloadend = () => {
          const text = String(reader.result);
          done({ bytes: text.slice(text.indexOf(',') + 1) });
        };
        return reader.readAsDataURL(data);
      }
      if (isView(data)) return done({ bytes: base64(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)) });
      if (data instanceof ArrayBuffer) return done({ bytes: base64(new Uint8Array(data)) });
      return done({ text: String(data) });
    };
    const typeOf = (data) =>
      data instanceof Blob ? data.type : data instanceof window.URLSearchParams ? 'application/x-www-form-urlencoded;charset=UTF-8' : '';
    defineProperty(navigator, 'language', { configurable: true, get: () => 'zh-CN' });
    defineProperty(navigator, 'languages', { configurable: true, get: () => ['zh-CN'] });
    defineProperty(navigator, 'sendBeacon', {
      configurable: true,
      writable: true,
      value: function sendBeacon(address, data) {
        const url = resolve(address);
        const type = typeOf(data);
        if (isReported(url))
          bodyOf(data === undefined ? '' : data, (body) =>
            begin({ kind: 'beacon', url, method: 'POST', headers: type === '' ? {} : { 'content-type': type }, ...body }));
        return true;
      },
    });
    const headersOf = (given) => {
      const headers = { __proto__: null };
      const add = (name, value) => { headers[String(name).toLowerCase()] = String(value); };
      if (given === undefined || given === null) return headers;
      if (typeof given.forEach === 'function' && given[Symbol.iterator] !== undefined)
        given.forEach((value, name) => (typeof name === 'string' ? add(name, value) : add(value[0], value[1])));
      else for (const name of ownKeys(given)) add(name, given[name]);
      return headers;
    };
    const answerOf = (url, { status, headers, text }) => ({
      ok: status >= 200 && status < 300,
      status,
      statusText: '',
      redirected: false,
      type: 'basic',
      bodyUsed: false,
      url,
      headers: {
        get: (name) => { const value = headers[String(name).toLowerCase()]; return value === undefined ? null : value; },
        has: (name) => headers[String(name).toLowerCase()] !== undefined,
        forEach: (visit) => { for (const name of ownKeys(headers)) visit(headers[name], name); },
      },
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(text).then((value) => parse(value)),
      clone: () => answerOf(url, { status, headers, text }),
    });
    // jsdom's own requests keep cookies, follow redirects and ask other origins whether they allow it.
    const loaded = (url, method, headers, options, done, fail) => {
      const request = new XMLHttpRequest();
      apply(open, request, [method, url, true]);
      request.withCredentials = options.credentials === 'include';
      for (const name of ownKeys(headers)) apply(setRequestHeader, request, [name, headers[name]]);
      request.onload = () => {
        const given = { __proto__: null };
        for (const line of apply(getAllResponseHeaders, request, []).split('\\r\\n')) {
          const at = line.indexOf(':');
          if (at > 0) given[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim();
        }
        done(answerOf(request.responseURL || url, { status: request.status, headers: given, text: request.responseText }));
      };
      request.onerror = () => fail(new TypeError('Failed to fetch'));
      request.onabort = () => fail(new window.DOMException('The operation was aborted.', 'AbortError'));
      if (options.signal) options.signal.addEventListener('abort', () => apply(abort, request, []));
      apply(send, request, [options.body === undefined ? null : options.body]);
    };
    defineProperty(window, 'fetch', {
      configurable: true,
      writable: true,
      value: function fetch(input, init) {
        return new Promise((done, fail) => {
          const request = typeof input === 'object' && input !== null && 'url' in input ? input : {};
          const url = resolve('url' in request ? request.url : input);
          const options = init === undefined || init === null ? {} : init;
          const method = String(options.method || request.method || 'GET').toUpperCase();
          const type = typeOf(options.body);
          const own = headersOf(options.headers || request.headers);
          // What is to outlive the page does not go by what ends with it.
          if (!isReported(url) && !options.keepalive) return loaded(url, method, own, options, done, fail);
          return bodyOf(options.body, (body) =>
            begin(
              { kind: 'fetch', url, method, headers: { ...(type === '' ? {} : { 'content-type': type }), ...own }, ...body },
              (answer) => (answer.failed ? fail(new TypeError('Failed to fetch')) : done(answerOf(url, answer))),
            ));
        });
      },
    });
    // jsdom loads no pictures, and a picture is how many a collecting script reports: those of log hosts are asked for.
    const source = getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    defineProperty(HTMLImageElement.prototype, 'src', {
      ...source,
      set: function (value) {
        apply(source.set, this, [value]);
        let url = '';
        try { url = resolve(value); } catch (_) { return; }
        if (isReported(url))
          begin({ kind: 'picture', url }, (answer) =>
            apply(dispatchEvent, this, [new Event(!answer.failed && answer.status >= 200 && answer.status < 300 ? 'load' : 'error')]));
      },
    });
    // jsdom has no layout: whatever is observed counts as in view.
    window.IntersectionObserver = class IntersectionObserver {
      constructor(callback) { this.callback = callback; }
      observe(target) { setTimeout(() => this.callback && this.callback([{ target, isIntersecting: true, intersectionRatio: 1 }], this), 0); }
      unobserve() {}
      disconnect() { this.callback = null; }
      takeRecords() { return []; }
    };
    window.ResizeObserver = class ResizeObserver { observe() {} unobserve() {} disconnect() {} };
    if (!window.matchMedia)
      window.matchMedia = (media) => ({ media, matches: false, onchange: null, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {}, dispatchEvent() { return false; } });
    window.scrollTo = () => {};
    return (id, text) => {
      const done = waiting[id];
      delete waiting[id];
      if (done) done(parse(text));
    };
  };
})()`;
