import { expect, it } from 'vitest';
import { keepsItsDay } from './keepsItsDay.ts';

const now = Date.parse('2026-11-23T08:00:00+08:00');
it.each([
  [0, true],
  [-86_400_000, true],
  [-86_400_001, false],
  [300_000, true],
  [300_001, false],
])('a time %i ms from its receipt: %s', (away, expected) => {
  expect(keepsItsDay(now + away, now)).toBe(expected);
});
it('no time is no day of its own', () => expect(keepsItsDay(null, now)).toBe(false));
