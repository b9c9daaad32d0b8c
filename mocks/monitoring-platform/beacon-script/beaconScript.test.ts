import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { beaconScript } from './beaconScript.ts';

const profile = referenceProfile();
const script = beaconScript(profile);

interface Event {
  readonly id: string;
  readonly key: string;
  readonly cusp: Readonly<Record<string, unknown>>;
}
interface Options {
  readonly html?: string;
  readonly before?: (page: Window & typeof globalThis) => void;
  /** Status of the answer to this event, tried so many times before. */
  readonly answer?: (event: Event, earlier: number) => number;
}

const eventOf = (body: string): Event => {
  const { a } = JSON.parse(Buffer.from(body, 'base64').toString()) as {
    a: { e: { sessionid: readonly [{ id: string; _eid: string; cusp: Record<string, unknown> }] } };
  };
  const [{ id, _eid, cusp }] = a.e.sessionid;
  return { id, key: _eid, cusp };
};

const pages: JSDOM[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.window.close();
});

/** The script in a page whose timers and requests go by hand. */
const open = ({ html = '', before, answer = () => 200 }: Options = {}) => {
  const page = new JSDOM(`<!doctype html><title>t</title><body>${html}</body>`, {
    url: 'https://platform.example/lessons/1',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  pages.push(page);
  const window = page.window as unknown as Window & typeof globalThis;
  const [sent, arrived, timers]: [Event[], Event[], { run: () => void; after: number }[]] = [[], [], []];
  const reply = (body: string): number => {
    const event = eventOf(body);
    const status = answer(event, sent.filter(({ key }) => key === event.key).length);
    sent.push(event);
    if (status === 200) arrived.push(event);
    return status;
  };
  Object.assign(window, {
    setTimeout: (run: () => void, after = 0) => timers.push({ run, after }),
    clearTimeout: (id: number) => void delete timers[id - 1],
    fetch: (_address: string, { body }: { body: string }) => Promise.resolve({ status: reply(body) }),
    XMLHttpRequest: class {
      status = 0;
      onloadend = (): void => {};
      open(): void {}
      send(body: string): void {
        this.status = reply(body);
        queueMicrotask(() => this.onloadend());
      }
    },
    aplus_queue: [
      { action: 'aplus.setMetaInfo', arguments: ['appKey', 'k'] },
      { action: 'aplus.setMetaInfo', arguments: ['aplus-rhost-v', 'collector.example'] },
    ],
  });
  before?.(window);
  window.eval(script);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const queue = window as unknown as { aplus_queue: { push: (entry: object) => void } };
  return {
    window,
    sent,
    arrived,
    settle,
    call: (action: string, ...args: unknown[]) =>
      queue.aplus_queue.push({ action: `aplus.${action}`, arguments: args }),
    /** Lets every timer fire that waits by now, but for the deadlines of requests. */
    pass: async (): Promise<number[]> => {
      await settle();
      const due = timers.map((timer, id) => ({ ...timer, id })).filter((timer) => timer.after !== 10_000);
      for (const { id, run } of due) {
        delete timers[id];
        run();
      }
      await settle();
      return due.map(({ after }) => after);
    },
  };
};
const codes = (events: readonly Event[]): string[] => events.map(({ id }) => id);

it('stays within its budget of 6 KB gzipped', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
});

it('takes #/, which an application gives its first view, for no new page, and a hash route behind it for one', async () => {
  const { window, sent, settle, pass } = open();
  await settle();
  const goTo = async (hash: string): Promise<void> => {
    window.location.replace(hash);
    window.dispatchEvent(new window.Event('hashchange'));
    await pass();
  };
  await goTo('#/');
  expect(codes(sent)).toEqual(['$$_page_start']);
  await goTo('#/course/1');
  await goTo('#/');
  await goTo('#top');
  expect(codes(sent)).toEqual(['$$_page_start', '$$_page_start', '$$_page_start']);
});

describe('properties given as text', () => {
  it.each([
    ['rate=50%', { rate: '50%' }],
    ['name=100%25', { name: '100%' }],
    ['token=YWJj==', { token: 'YWJj==' }],
    ['q=a+b', { q: 'a+b' }],
    ['q=a%26b%3Dc&r=%E8%AF%BE', { q: 'a&b=c', r: '课' }],
    ['a=%&b=%zz&c=1', { a: '%', b: '%zz', c: '1' }],
    ['50%=x', { '50%': 'x' }],
    ['flag', { flag: '' }],
    ['=x&&a=', { a: '' }],
    ['', {}],
  ])('%j', async (text, expected) => {
    const { call, sent, settle } = open();
    call('record', 'e', 'CLK', text);
    await settle();
    expect(sent.find(({ id }) => id === 'e')?.cusp).toEqual(expected);
  });

  it('for every event (globalproperty) stop none', async () => {
    const { call, sent, settle } = open();
    call('setMetaInfo', 'globalproperty', 'campaign=5%off');
    call('record', 'e', 'CLK', { a: 1 });
    call('sendPV', { is_auto: false }, {});
    await settle();
    expect(codes(sent)).toEqual(['$$_page_start', 'e', '$$_page_start']);
  });
});

describe('an answer', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('%i means: send it again', async (status) => {
    const { call, arrived, pass } = open({ answer: (_, earlier) => (earlier < 3 ? status : 200) });
    call('record', 'like', 'CLK', {});
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) waits.push(...(await pass()));
    expect(codes(arrived).toSorted()).toEqual(['$$_page_start', 'like']);
    // However many failed together, a turn doubles the wait once.
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it.each([200, 204, 400, 401, 403, 404, 413])('%i is the last word', async (status) => {
    const { sent, pass } = open({ answer: () => status });
    await pass();
    await pass();
    expect(codes(sent)).toEqual(['$$_page_start']);
  });

  it('that refuses some for ever does not hold the others up, nor are there ever more than six at a time', async () => {
    const kept = Array.from({ length: 40 }, (_, index) => ({
      u: 'https://collector.example/v.gif',
      b: Buffer.from(
        JSON.stringify({ a: { e: { sessionid: [{ id: 'old', _eid: `old-${index}`, cusp: {} }] } } }),
      ).toString('base64'),
    }));
    const { call, sent, arrived, pass } = open({
      before: (page) => page.localStorage.setItem('heyan_unsent', JSON.stringify(kept)),
      answer: ({ id }) => (id === 'old' ? 503 : 200),
    });
    await pass();
    call('record', 'new', 'CLK', {});
    await pass();
    expect(codes(arrived)).toEqual(['$$_page_start', 'new']);
    const before = sent.length;
    await pass();
    expect(sent.length - before).toBeLessThanOrEqual(6);
  });

  it('that did not come for a week is waited for no longer', async () => {
    const item = (id: string, age: number) => ({
      u: 'https://collector.example/v.gif',
      t: Date.now() - age,
      b: Buffer.from(JSON.stringify({ a: { e: { sessionid: [{ id, _eid: id, cusp: {} }] } } })).toString('base64'),
    });
    const { sent, settle } = open({
      before: (page) =>
        page.localStorage.setItem(
          'heyan_unsent',
          JSON.stringify([item('old', 7.1 * 864e5), item('young', 6.9 * 864e5)]),
        ),
    });
    await settle();
    expect(codes(sent).toSorted()).toEqual(['$$_page_start', 'young']);
  });
});

describe('a page that is rendered ahead', () => {
  const ahead = (shown: { now: boolean }) => (page: Window) =>
    Object.defineProperty(page.document, 'prerendering', { get: () => !shown.now, configurable: true });

  it('reports nothing, not even when it is thrown away', async () => {
    const { window, call, sent, settle } = open({ before: ahead({ now: false }) });
    call('record', 'e', 'EXP', {});
    call('sendPV', { is_auto: false }, {});
    await settle();
    window.dispatchEvent(new window.Event('pagehide'));
    await settle();
    expect(sent).toEqual([]);
  });

  it('is viewed when it is shown, once, and what it recorded follows', async () => {
    const shown = { now: false };
    const { window, call, sent, settle } = open({ before: ahead(shown) });
    call('record', 'e', 'OTHER', { n: 1 });
    call('setMetaInfo', '_user_id', 'u');
    shown.now = true;
    for (const _ of [1, 2]) window.document.dispatchEvent(new window.Event('prerenderingchange'));
    await settle();
    expect(codes(sent)).toEqual(['$$_page_start', 'e']);
  });
});

describe('one player that goes on', () => {
  const start = (html = '<video data-resource-id="lesson-1"></video>') => {
    const opened = open({ html });
    const { window } = opened;
    const video = window.document.querySelector('video') as HTMLVideoElement;
    const state = {
      currentTime: 0,
      paused: true,
      seeking: false,
      duration: 600,
      playbackRate: 1,
      played: { length: 0 },
    };
    for (const name of Object.keys(state) as (keyof typeof state)[])
      Object.defineProperty(video, name, { get: () => state[name], configurable: true });
    const fire = (...types: readonly string[]): void => {
      for (const type of types) video.dispatchEvent(new window.Event(type));
    };
    return {
      ...opened,
      video,
      state,
      fire,
      play: (from: number, to: number): void => {
        if (state.paused) {
          Object.assign(state, { currentTime: from, paused: false });
          fire('play', 'playing');
        }
        for (let time = from; time <= to; time += 0.25) {
          state.currentTime = time;
          fire('timeupdate');
        }
      },
      /** What a browser does where another source is given: it pauses without saying so. */
      load: (duration: number): void => {
        Object.assign(state, { paused: true });
        fire('abort');
        Object.assign(state, { currentTime: 0, duration: Number.NaN });
        fire('emptied', 'timeupdate', 'loadstart');
        state.duration = duration;
        fire('durationchange', 'loadedmetadata');
      },
      stop: (): void => {
        state.paused = true;
        fire('pause');
      },
    };
  };
  const played = (events: readonly Event[]) =>
    events
      .filter(({ id }) => id === profile.values.beacon.codes.play)
      .map(({ cusp }) => [cusp['resource_id'], JSON.parse(String(cusp['played_segments'])), cusp['duration']]);

  it.each([0, 30])('to another lesson, from second %i: each has its own', async (from) => {
    const { video, play, load, stop, sent, settle } = start();
    play(from, from + 20);
    video.setAttribute('data-resource-id', 'lesson-2');
    load(300);
    play(0, 45);
    stop();
    await settle();
    expect(played(sent)).toEqual([
      ['lesson-1', [[from, from + 20]], 600],
      ['lesson-2', [[0, 45]], 300],
    ]);
  });

  it('whose new name is written after its new source has been', async () => {
    const { video, play, load, stop, sent, settle } = start();
    play(0, 20);
    load(300);
    video.setAttribute('data-resource-id', 'lesson-2');
    play(0, 5);
    stop();
    await settle();
    expect(played(sent)).toEqual([
      ['lesson-1', [[0, 20]], 600],
      ['lesson-2', [[0, 5]], 300],
    ]);
  });

  it('within one source, by its name alone: no second is lost and none counts twice', async () => {
    const { video, play, stop, sent, settle } = start();
    play(0, 20);
    video.setAttribute('data-resource-id', 'chapter-2');
    play(20.25, 30);
    stop();
    await settle();
    expect(played(sent)).toEqual([
      ['lesson-1', [[0, 20]], 600],
      ['chapter-2', [[20, 30]], 600],
    ]);
  });

  it('to what is no resource, and leaves the page', async () => {
    const { window, video, play, sent, settle } = start();
    play(0, 20);
    video.removeAttribute('data-resource-id');
    play(20.25, 40);
    window.dispatchEvent(new window.Event('pagehide'));
    await settle();
    expect(played(sent)).toEqual([['lesson-1', [[0, 20]], 600]]);
  });

  // The browser tells the time every quarter of a second, later where the page is busy; its own record of what it
  // played may go on past a jump, where that part had been played before.
  it.each([
    ['a page that was busy for two seconds', 2000, 22, 22],
    ['a page that had time', 100, 20.1, 20.1],
    ['a record that goes on past the jump', 100, 60, 20.5],
    ['a clock that was set back', -5000, 20.3, 20.3],
  ])('that jumps, in %s', async (_, silentMs, recorded, expected) => {
    const { window, state, play, stop, fire, sent, settle } = start();
    let now = Date.now();
    window.Date.now = () => now;
    play(0, 20);
    now += silentMs;
    Object.assign(state, {
      currentTime: 100,
      seeking: true,
      played: { length: 1, start: () => 0, end: () => recorded },
    });
    fire('seeking');
    state.seeking = false;
    fire('seeked');
    play(100, 110);
    stop();
    await settle();
    expect(played(sent)).toEqual([
      [
        'lesson-1',
        [
          [0, expected],
          [100, 110],
        ],
        600,
      ],
    ]);
  });

  it('from the same lesson to the same, in another quality', async () => {
    const { state, play, load, stop, fire, sent, settle } = start();
    play(0, 20);
    load(600);
    Object.assign(state, { currentTime: 20, seeking: true });
    fire('seeking');
    state.seeking = false;
    fire('seeked');
    play(20, 30);
    stop();
    await settle();
    expect(played(sent)).toEqual([
      ['lesson-1', [[0, 20]], 600],
      ['lesson-1', [[20, 30]], 600],
    ]);
  });
});
