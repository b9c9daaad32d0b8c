import type { DOMWindow } from 'jsdom';

/**
 * A stand-in for the media playback that jsdom lacks: no picture, no sound, but the events and attributes that a page's
 * player code listens to, in their order, with time that passes on command. Installed as source, so that everything lives
 * in the page's own realm.
 */
export const virtualMedia = (window: DOMWindow): void => {
  window.eval(`(() => {
    const states = new WeakMap();
    const stateOf = (element) => {
      let state = states.get(element);
      if (!state) states.set(element, (state = { time: 0, paused: true, seeking: false, ended: false, rate: 1 }));
      return state;
    };
    const lengthOf = (element) => Number(element.getAttribute('data-duration')) || 600;
    const fire = (element, type) => element.dispatchEvent(new Event(type));
    const define = (name, get, set) => Object.defineProperty(HTMLMediaElement.prototype, name, { configurable: true, enumerable: true, get, set });
    define('currentTime', function () { return stateOf(this).time; }, function (value) {
      const state = stateOf(this);
      state.seeking = true;
      state.ended = false;
      state.time = Math.max(0, Math.min(Number(value) || 0, lengthOf(this)));
      fire(this, 'seeking');
      fire(this, 'timeupdate');
      state.seeking = false;
      fire(this, 'seeked');
    });
    define('paused', function () { return stateOf(this).paused; });
    define('ended', function () { return stateOf(this).ended; });
    define('seeking', function () { return stateOf(this).seeking; });
    define('duration', function () { return lengthOf(this); });
    define('readyState', function () { return 4; });
    define('playbackRate', function () { return stateOf(this).rate; }, function (value) { stateOf(this).rate = Number(value); fire(this, 'ratechange'); });
    HTMLMediaElement.prototype.load = function () {};
    HTMLMediaElement.prototype.canPlayType = function () { return 'maybe'; };
    HTMLMediaElement.prototype.play = function () {
      const state = stateOf(this);
      if (state.ended) { state.time = 0; state.ended = false; }
      if (state.paused) { state.paused = false; fire(this, 'play'); fire(this, 'playing'); }
      return Promise.resolve();
    };
    HTMLMediaElement.prototype.pause = function () {
      const state = stateOf(this);
      if (state.paused) return;
      state.paused = true;
      fire(this, 'timeupdate');
      fire(this, 'pause');
    };
    Object.defineProperty(window, '__heyanElapse', { value: (element, seconds) => {
      const state = stateOf(element);
      let left = seconds;
      while (left > 0 && !state.paused) {
        const step = Math.min(left, 0.25, lengthOf(element) - state.time);
        state.time += step;
        left -= step;
        fire(element, 'timeupdate');
        if (state.time >= lengthOf(element)) { state.ended = true; state.paused = true; fire(element, 'pause'); fire(element, 'ended'); }
        if (step <= 0) break;
      }
    } });
  })();`);
};
