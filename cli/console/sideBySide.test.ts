import { expect, test } from 'vitest';
import { sideBySide } from './sideBySide.ts';

test('at most so many at a time, results in order', async () => {
  const begun: number[] = [];
  const gates = new Map<number, () => void>();
  const all = sideBySide([1, 2, 3], 2, (item) => {
    begun.push(item);
    return new Promise<number>((resolve) => gates.set(item, () => resolve(item * 10)));
  });
  expect(begun).toEqual([1, 2]);
  gates.get(2)?.();
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  gates.get(3)?.();
  gates.get(1)?.();
  expect(await all).toEqual([10, 20, 30]);
});

test('the first error comes when the others have ended, and nothing new begins', async () => {
  const ended: number[] = [];
  let release = (): void => {};
  const all = sideBySide([1, 2, 3], 2, async (item) => {
    if (item === 1) throw new Error('first');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    ended.push(item);
  });
  release();
  await expect(all).rejects.toThrow('first');
  expect(ended).toEqual([2]);
});
