import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../spec/clock.ts';
import { CandidateError } from '../errors/candidateError.ts';
import { createDeadline } from '../running/createDeadline.ts';
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
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('y'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
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
