import { expect, it } from 'vitest';
import { pagesToLookAt } from './pagesToLookAt.ts';

it.each([
  [0, 1000, 1, []],
  [1, 1000, 1, [1]],
  [9, 1000, 3, [1, 2, 3]],
  [10, 1000, 3, [1, 2, 3, 4]],
  [4000, 1000, 1000, [1, 2, 3, 4]],
  [5001, 1000, 1000, [1, 3, 4, 6]],
  [1_000_000, 1000, 1000, [1, 500, 501, 1000]],
])('of %i records, %i at most: pages of %i, %j', (total, largest, size, pages) => {
  expect(pagesToLookAt(total, largest)).toEqual({ size, pages });
});
