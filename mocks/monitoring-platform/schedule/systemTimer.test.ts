import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemTimer } from './systemTimer.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 10, 23, 2, 0);
let jumped = 0;
const clock = { now: () => start + performance.now() + jumped };

beforeEach(() => {
  jumped = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 });
});
afterEach(() => void vi.useRealTimers());

const armed = (at: number): number[] => {
  const acted: number[] = [];
  systemTimer(clock)(at, () => acted.push(clock.now() - start));
  return acted;
};

it('acts when the time has come, also after a month, and not when it was called off', () => {
  const acted = armed(start + 720 * hour);
  vi.advanceTimersByTime(719 * hour);
  expect(acted).toEqual([]);
  vi.advanceTimersByTime(2 * hour);
  expect(acted).toEqual([720 * hour]);
  const never: number[] = [];
  systemTimer(clock)(clock.now() + minute, () => never.push(0))();
  vi.advanceTimersByTime(hour);
  expect(never).toEqual([]);
});

it('acts within a minute where the clock was put ahead, or the machine had been put to sleep', () => {
  const acted = armed(start + 8 * hour);
  vi.advanceTimersByTime(hour);
  jumped = 24 * hour;
  vi.advanceTimersByTime(minute + 1);
  expect(acted).toHaveLength(1);
});

it('acts once where the clock was put back, so that the time can be reckoned anew', () => {
  const acted = armed(start + 8 * hour);
  vi.advanceTimersByTime(hour);
  jumped = -20 * 365 * 24 * hour;
  vi.advanceTimersByTime(minute + 1);
  expect(acted).toHaveLength(1);
  vi.advanceTimersByTime(24 * hour);
  expect(acted).toHaveLength(1);
});
