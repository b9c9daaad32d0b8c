import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { readBounded } from './readBounded.ts';

/** A body in chunks that ends, or goes on for ever; `closed` tells with what its reader gave it up. */
const body = (chunks: readonly string[], endless = false) => {
  const seen: { pulled: number; closed?: unknown } = { pulled: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = chunks[seen.pulled];
        seen.pulled += 1;
        if (chunk !== undefined) controller.enqueue(new TextEncoder().encode(chunk));
        else if (!endless) controller.close();
      },
      cancel: (reason) => void (seen.closed = reason ?? 'given up'),
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(stream), seen };
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a body', () => {
  it.each([
    ['below the limit', ['ab', 'c'], 10, 'abc', false],
    ['of just the limit', ['ab', 'cd'], 4, 'abcd', false],
    ['one byte over it', ['ab', 'cde'], 4, 'abcd', true],
    ['far over it in one piece', ['abcdefgh'], 3, 'abc', true],
    ['without a byte', [], 3, '', false],
  ] as const)('%s', async (_, chunks, limit, kept, truncated) => {
    const read = await readBounded(body(chunks).response, limit);
    expect([text(read.bytes), read.truncated]).toEqual([kept, truncated]);
  });

  it('that is not there is empty', async () => {
    expect(await readBounded(new Response(null, { status: 204 }), 10)).toEqual({
      bytes: new Uint8Array(0),
      truncated: false,
    });
  });

  it('is given up at the limit: what is left is not read', async () => {
    const { response, seen } = body(['abc', 'def', 'ghi', 'jkl'], true);
    await readBounded(response, 4);
    expect(seen).toEqual({ pulled: 2, closed: 'given up' });
  });

  it('that breaks off rejects with what broke it', async () => {
    const broken = new Response(new ReadableStream({ pull: () => Promise.reject(new Error('reset')) }));
    await expect(readBounded(broken, 10)).rejects.toThrow('reset');
  });
});

describe('a signal', () => {
  it('ends the reading, gives the body up, and says why', async () => {
    const { response, seen } = body(['a'], true);
    const controller = new AbortController();
    const reading = readBounded(response, 10, controller.signal);
    const reason = new Error('time is up');
    setImmediate(() => controller.abort(reason));
    await expect(reading).rejects.toBe(reason);
    expect(seen.closed).toBe(reason);
  });

  it('that was given before lets nothing be read', async () => {
    const { response, seen } = body(['a', 'b']);
    await expect(readBounded(response, 10, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(seen.pulled).toBe(0);
  });

  it('that came with the last chunk still counts', async () => {
    const controller = new AbortController();
    const response = new Response(
      new ReadableStream(
        {
          pull: (stream) => {
            controller.abort(new Error('just now'));
            stream.close();
          },
        },
        { highWaterMark: 0 },
      ),
    );
    await expect(readBounded(response, 10, controller.signal)).rejects.toThrow('just now');
  });

  it('is let go when the body has been read', async () => {
    const { signal } = new AbortController();
    await readBounded(body(['a']).response, 10, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
