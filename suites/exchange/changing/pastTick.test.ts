import { expect, test } from 'vitest';
import { pastTick, tickOf } from './pastTick.ts';

test.each([
  [0, [1_001], 1_000],
  [1, [1_100], 100],
  [3, [1_001], 1],
  [6, [], 1],
  [null, [2_000, 3_000], 1_000],
  [3, [2_000, 3_001], 1],
  [undefined, [], 1],
])('a time field of %s digits that shows %j goes in steps of %i ms', (digits, times, step) => {
  expect(tickOf(digits, times)).toBe(step);
});

test('waits for one step by the clock that was given, and not at all for milliseconds', async () => {
  let now = 5;
  const clock = { now: () => (now += 400) };
  await pastTick(clock, { times: [2_000], digits: 0 });
  expect(now).toBeGreaterThanOrEqual(1_405);
  const still = { now: () => 7 };
  await pastTick(still, { times: [2_001], digits: 3 });
});
