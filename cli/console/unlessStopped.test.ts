import { expect, test, vi } from 'vitest';
import { unlessStopped } from './unlessStopped.ts';

test('gives what starts, and rejects with what fails', async () => {
  const { signal } = new AbortController();
  const close = vi.fn<(late: number) => void>();
  expect(await unlessStopped(signal, async () => 7, close)).toBe(7);
  await expect(unlessStopped(signal, () => Promise.reject(new Error('refused')), close)).rejects.toThrow('refused');
  expect(close).not.toHaveBeenCalled();
});

test('starts nothing once told to stop', async () => {
  const start = vi.fn<() => Promise<number>>();
  expect(await unlessStopped(AbortSignal.abort(), start, () => {})).toBeUndefined();
  expect(start).not.toHaveBeenCalled();
});

test('closes what comes in the moment after being told to stop', async () => {
  const stop = new AbortController();
  const late = Promise.withResolvers<number>();
  const close = vi.fn<(late: number) => void>();
  const started = unlessStopped(stop.signal, () => late.promise, close);
  stop.abort();
  late.resolve(7);
  expect(await started).toBeUndefined();
  expect(close).toHaveBeenCalledExactlyOnceWith(7);
});

test('does not wait for what never starts, or never closes', async () => {
  const stop = new AbortController();
  const never = new Promise<number>(() => {});
  const began = performance.now();
  const both = Promise.all([
    unlessStopped(
      stop.signal,
      () => never,
      () => {},
    ),
    unlessStopped(
      stop.signal,
      async () => {
        await Promise.resolve();
        stop.abort();
        return new Promise<number>((resolve) => setImmediate(() => resolve(1)));
      },
      () => never,
    ),
  ]);
  expect(await both).toEqual([undefined, undefined]);
  expect(performance.now() - began).toBeLessThan(10_000);
});
