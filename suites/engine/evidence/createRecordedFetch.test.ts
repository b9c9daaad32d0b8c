import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { endlessly } from '../../../fixtures/hostile/endlessly.ts';
import { systemClock } from '../../../spec/clock.ts';
import { CandidateError } from '../errors/candidateError.ts';
import { createDeadline, Interruption } from '../running/createDeadline.ts';
import { createEvidenceRecorder } from './createEvidenceRecorder.ts';
import { createPatience } from '../running/createPatience.ts';
import { createRecordedFetch } from './createRecordedFetch.ts';
import { createRedactor } from './createRedactor.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const listen = async (server: Server | ReturnType<typeof createSocketServer>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const serve = (listener: RequestListener) => listen(createServer(listener));

const prepare = (bodyLimit?: number) => {
  const controller = new AbortController();
  const recorder = createEvidenceRecorder('t', createRedactor(['hunter22']), systemClock);
  return {
    controller,
    recorder,
    ...createRecordedFetch({
      recorder,
      clock: systemClock,
      signal: controller.signal,
      ...(bodyLimit && { bodyLimit }),
    }),
  };
};

describe('the recorded fetch', () => {
  test('hands over a redirect instead of following it, and keeps both sides without credentials', async () => {
    const url = await serve(
      (_, response) => void response.writeHead(302, { location: '/elsewhere', 'set-cookie': 'sid=1' }).end('hunter22'),
    );
    const { fetch, evidenceOf, recorder } = prepare();
    const response = await fetch(`${url}/a?token=hunter22`, {
      method: 'POST',
      body: 'x=1',
      headers: { authorization: 'Bearer abc' },
    });
    expect(response.status).toBe(302);
    expect(response.url).toBe(`${url}/a?token=hunter22`);
    expect(await response.text()).toBe('hunter22');
    expect(recorder.items()).toMatchObject([
      {
        id: evidenceOf(response),
        request: {
          method: 'POST',
          url: `${url}/a?token=[redacted]`,
          headers: { authorization: '[redacted]' },
          body: 'x=1',
        },
        response: {
          status: 302,
          headers: { location: '/elsewhere', 'set-cookie': '[redacted]' },
          body: '[redacted]',
          truncated: false,
        },
      },
    ]);
  });

  test('stops reading an endless answer at the limit', async () => {
    const url = await serve((_, response) => endlessly(response, 'y'.repeat(65_536)));
    const { fetch, recorder } = prepare(1_048_576);
    await expect(fetch(url)).rejects.toThrow(/larger than 1 MiB/);
    expect(recorder.items()).toMatchObject([{ response: { truncated: true } }]);
  });

  test('the signal ends an answer that drips', async () => {
    const { fetch, recorder, controller } = prepare();
    const url = await serve((_, response) => {
      response.writeHead(200).write('a');
      response.once('close', () => {});
      setImmediate(() => controller.abort(new Error('time is up')));
    });
    await expect(fetch(url)).rejects.toThrow('time is up');
    expect(recorder.items()).toMatchObject([{ response: { error: 'aborted' } }]);
  });

  test('a peer that lets deadline after deadline pass is not asked again; an answer makes up for it', async () => {
    const url = 'http://127.0.0.1:1/';
    let asked = 0;
    const silent: typeof globalThis.fetch = async (input) => {
      asked += 1;
      const { signal } = input as Request;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const patience = createPatience();
    const attempt = async (): Promise<unknown> => {
      const { signal } = createDeadline(5);
      const recorder = createEvidenceRecorder('t', createRedactor(), systemClock);
      return createRecordedFetch({ recorder, clock: systemClock, signal, patience, fetch: silent })
        .fetch(url)
        .catch((error: unknown) => error);
    };
    await Promise.all(Array.from({ length: 5 }, attempt));
    patience.answered(url);
    await Promise.all(Array.from({ length: 6 }, attempt));
    expect(asked).toBe(11);
    expect(await attempt()).toMatchObject({ name: 'CandidateError', reason: 'unreachable' });
    expect(asked).toBe(11);
  });

  test('garbage instead of HTTP, and nobody there, are the candidate’s doing', async () => {
    const url = await listen(
      createSocketServer((socket) => void socket.on('error', () => {}).end('\u0001\u0002 no http at all\r\n')),
    );
    const { fetch, recorder } = prepare();
    await expect(fetch(url)).rejects.toBeInstanceOf(CandidateError);
    await expect(fetch('http://127.0.0.1:1/')).rejects.toMatchObject({ name: 'CandidateError', reason: 'unreachable' });
    expect(recorder.items()).toHaveLength(2);
  });
});

/** A recorded fetch over an exchange that happens nowhere: what is asked and what is answered are plain values. */
const over = (fetch: typeof globalThis.fetch, signal: AbortSignal = new AbortController().signal) => {
  let now = 1_000;
  const clock = { now: () => (now += 25) };
  const recorder = createEvidenceRecorder('t', createRedactor(), systemClock);
  const patience = createPatience();
  return { recorder, patience, ...createRecordedFetch({ recorder, clock, signal, patience, fetch }) };
};
const url = 'http://peer.invalid/a';
/** A peer that never answers, as long as it is waited for. */
const silent: typeof globalThis.fetch = async (input) => {
  const { signal } = input as Request;
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
};

describe('an answer', () => {
  test.each([204, 205, 304])('of status %d, which has no body, is handed over', async (status) => {
    const { fetch } = over(async () => new Response(null, { status, headers: { etag: 'x' } }));
    const response = await fetch(url);
    expect([response.status, response.headers.get('etag'), response.body]).toEqual([status, 'x', null]);
  });

  test('with its body and its words is handed over, and can be read', async () => {
    const { fetch, evidenceOf } = over(async () => Response.json({ a: 1 }, { status: 503, statusText: 'Busy' }));
    const response = await fetch(url);
    expect([response.status, response.statusText, await response.json()]).toEqual([503, 'Busy', { a: 1 }]);
    expect([evidenceOf(response), evidenceOf(new Response())]).toEqual(['t#1', undefined]);
  });

  test('leaves what was asked and how long it took; a body is kept where there was one', async () => {
    const { fetch, recorder } = over(async () => new Response('ok'));
    await fetch(url);
    await fetch(url, { method: 'POST', body: '' });
    const [get, post] = recorder.items();
    expect(get).toMatchObject({ durationMs: 25, request: { method: 'GET', url } });
    expect(get).not.toHaveProperty('request.body');
    expect(post).toMatchObject({ request: { method: 'POST', body: '' } });
  });

  test('that is no text is kept by its size', async () => {
    const { fetch, recorder } = over(async () => new Response(new Uint8Array([80, 75, 0, 4])));
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array([80, 75, 0, 4]));
    expect(recorder.items()).toMatchObject([{ response: { body: '[binary, 4 bytes]' } }]);
  });

  test('of up to 16 MiB is read', async () => {
    const { fetch } = over(async () => new Response(new Uint8Array(16 * 1_048_576)));
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(16 * 1_048_576);
    const more = over(async () => new Response(new Uint8Array(16 * 1_048_576 + 1)));
    await expect(more.fetch(url)).rejects.toMatchObject({
      reason: 'unreachable',
      detail: {
        'zh-CN': `${url} 的应答超过 16 MiB，不再读取。`,
        en: `The answer of ${url} is larger than 16 MiB and was not read on.`,
      },
    });
  });
});

describe('what breaks', () => {
  const caused = (cause: unknown): Error => new TypeError('fetch failed', { cause });
  test.each([
    [
      'its cause, with its code',
      caused(Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })),
      'ECONNREFUSED: connect refused',
    ],
    ['its cause, where that has none', caused(new Error('bad chunk')), 'bad chunk'],
    ['its cause, where the code is no text', caused(Object.assign(new Error('odd'), { code: 7 })), 'odd'],
    ['itself, where no error caused it', caused('gone'), 'fetch failed'],
    ['itself', new Error('no cause'), 'no cause'],
    ['itself, where it is no error', 'just text', 'just text'],
  ])('says %s', async (_, error, said) => {
    const { fetch, recorder } = over(() => Promise.reject(error));
    const thrown: unknown = await fetch(url).catch((one: unknown) => one);
    expect(thrown).toBeInstanceOf(CandidateError);
    expect(thrown).toMatchObject({
      reason: 'unreachable',
      cause: error,
      detail: { 'zh-CN': `访问 ${url} 未得到可读的应答：${said}`, en: `${url} gave no readable answer: ${said}` },
    });
    expect(recorder.items()).toMatchObject([{ response: { error: said }, durationMs: 25 }]);
  });
});

describe('an end from outside', () => {
  const reason = new Error('enough');
  const abortSoon = (): AbortSignal => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(reason));
    return controller.signal;
  };
  test.each([
    ['of the check', () => over(silent, abortSoon()).fetch(url)],
    ['of the call', () => over(silent).fetch(url, { signal: abortSoon() })],
    ['of the request', () => over(silent).fetch(new Request(url, { signal: abortSoon() }))],
  ])('by the signal %s is handed on as it is', async (_, call) => {
    await expect(call()).rejects.toBe(reason);
  });

  test('needs nobody who keeps count', async () => {
    const recorder = createEvidenceRecorder('t', createRedactor(), systemClock);
    const signal = AbortSignal.abort(new Interruption('deadline'));
    const { fetch } = createRecordedFetch({ recorder, clock: systemClock, signal, fetch: silent });
    await expect(fetch(url)).rejects.toBeInstanceOf(Interruption);
  });

  test.each([
    ['a deadline', new Interruption('deadline'), true],
    ['the time that one request was given', new DOMException('slow', 'TimeoutError'), true],
    ['the end of the run', new Interruption('interrupted'), false],
    ['lost interest', new DOMException('no matter', 'AbortError'), false],
    ['an error of our own', new Error('ours'), false],
  ])('counts against the peer only where its time was up: %s', async (_, cause, counts) => {
    const { fetch } = over(silent);
    const ask = () => fetch(url, { signal: AbortSignal.abort(cause) });
    for (let time = 0; time < 6; time += 1) await expect(ask()).rejects.toBe(cause);
    const last: unknown = await ask().catch((error: unknown) => error);
    expect(last instanceof CandidateError).toBe(counts);
  });

  test('what broke by itself does not count as silence', async () => {
    const { fetch, patience } = over(() => Promise.reject(new Error('refused')));
    for (let time = 0; time < 6; time += 1) await expect(fetch(url)).rejects.toBeInstanceOf(CandidateError);
    expect(() => patience.ask(url)).not.toThrow();
  });
});
