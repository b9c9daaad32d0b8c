import { expect, test } from 'vitest';
import { latePushes } from './latePushes.ts';

const day = 86_400_000;
const hour = 3_600_000;
/** Daily at two. */
const next = (after: number): number => Math.ceil((after - 2 * hour) / day) * day + 2 * hour;
const options = { now: 10 * day, slackMs: 60_000 };
const record = (id: string, changed: number, pushed: number) => ({ id, changed, pushed });

test('what a nightly push at one brings is there at two, what one at six brings is not', () => {
  const load = record('load', 0, day);
  const atOne = latePushes([load, record('a', 2 * day, 2 * day + hour)], next, options);
  expect(atOne).toEqual({ told: 1, late: [] });
  const atSix = latePushes([load, record('a', 2 * day, 2 * day + 6 * hour)], next, options);
  expect(atSix.late.map(({ id, extraction }) => [id, extraction])).toEqual([['a', 2 * day + 2 * hour]]);
});

test('a first submission, and tables that are written anew every night, tell nothing', () => {
  expect(latePushes([record('a', 0, 9 * day), record('b', day, 9 * day)], next, options)).toEqual({
    told: 0,
    late: [],
  });
});

test('a change that no extraction followed yet tells nothing', () => {
  expect(latePushes([record('load', 0, day), record('a', 9.5 * day, 9.6 * day)], next, options).told).toBe(0);
});

test('nothing tells nothing', () => {
  expect(latePushes([], next, options)).toEqual({ told: 0, late: [] });
});
