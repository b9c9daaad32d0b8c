import { expect, it } from 'vitest';
import { patienceOf } from './patienceOf.ts';

it.each([
  [8000, 1, 8000],
  // Timers and undici take whole milliseconds only.
  [8000, 1.3337, 10_670],
  [1500, 99, 3750],
])('%i ms on a machine %d times as slow are %i ms', (patienceMs, factor, expected) => {
  expect(patienceOf({ patienceMs }, factor)).toBe(expected);
});
