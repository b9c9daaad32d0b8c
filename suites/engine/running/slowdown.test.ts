import { expect, it } from 'vitest';
import { slowdown } from './slowdown.ts';

it.each([
  [0, 2, 1],
  [1.9, 2, 1],
  [8, 2, 4],
  [8, 16, 1],
  [500, 2, 4],
  [3, 0, 3],
])('load %d on %d processors: %d times', (load, processors, times) => {
  expect(slowdown(load, processors)).toBe(times);
});
