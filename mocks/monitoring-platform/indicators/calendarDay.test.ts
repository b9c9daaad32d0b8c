import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendarDay.ts';

describe('calendarDay', () => {
  it.each([
    ['2026-11-23T15:59:59Z', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    ['2026-11-23T16:00:00Z', 'Asia/Shanghai', '2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    // Clocks change: a day of 23 hours.
    ['2026-03-29T10:00:00Z', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ])('of %s in %s', (time, zone, from, to) => {
    const day = calendarDay(Date.parse(time), zone);
    expect([new Date(day.from).toISOString(), new Date(day.to).toISOString()]).toEqual([from, to]);
  });
});
