import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDuplicateMemory } from './createDuplicateMemory.ts';
import type { EventKey } from './createDuplicateMemory.ts';

const key = (index: number): EventKey => ({ platformId: 'p', eventId: String(index) });
const world = (landed: EventKey[]) => {
  const asked: string[] = [];
  const among = (keys: readonly EventKey[]) => keys.filter((one) => landed.some((it) => it.eventId === one.eventId));
  return {
    asked,
    keys: {
      latest: async (most: number) => {
        asked.push('latest');
        return landed.toReversed().slice(0, most);
      },
      among: async (keys: readonly EventKey[]) => {
        asked.push(keys.map(({ eventId }) => eventId).join());
        return among(keys);
      },
    },
  };
};

it('knows what has landed before it began, and asks but once', async () => {
  const { keys, asked } = world([key(1)]);
  const memory = createDuplicateMemory(keys);
  await Promise.all([memory.recall([]), memory.recall([])]);
  expect([memory.has(key(1)), memory.has(key(2))]).toEqual([true, false]);
  expect(memory.recall([])).toBeUndefined();
  expect(asked).toEqual(['latest']);
});

it('looks up what it does not remember, in one go for many', async () => {
  const { keys, asked } = world(Array.from({ length: 50 }, (_, index) => key(index)));
  const memory = createDuplicateMemory(keys, 10);
  await memory.recall([]);
  await Promise.all([memory.recall([key(3), key(49)]), memory.recall([key(4)]), memory.recall([key(99)])]);
  expect([3, 4, 49, 99].map((index) => memory.has(key(index)))).toEqual([true, true, true, false]);
  expect(asked).toEqual(['latest', '3,4,99']);
});

it('forgets what has been deleted', async () => {
  const landed = [key(1), key(2)];
  const memory = createDuplicateMemory(world(landed).keys);
  await memory.recall([]);
  landed.shift();
  await memory.relearn();
  await memory.recall([]);
  expect([memory.has(key(1)), memory.has(key(2))]).toEqual([false, true]);
});

it('asks again after it could not learn', async () => {
  let broken = true;
  const memory = createDuplicateMemory({
    latest: async () => (broken ? Promise.reject(new Error('away')) : [key(1)]),
    among: async () => [],
  });
  await expect(memory.recall([])).rejects.toThrow('away');
  broken = false;
  await memory.recall([]);
  expect(memory.has(key(1))).toBe(true);
});

it('remembers a bounded number, and always the last one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 100 }), async (indices) => {
      const memory = createDuplicateMemory(world([]).keys, 20);
      await memory.recall([]);
      for (const index of indices) {
        memory.add(key(index));
        expect(memory.has(key(index))).toBe(true);
      }
      const known = Array.from({ length: 61 }, (_, index) => key(index)).filter(memory.has);
      expect(known.length).toBeLessThanOrEqual(20);
    }),
  );
});
