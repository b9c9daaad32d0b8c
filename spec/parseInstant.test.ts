import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime } from './isoTime.ts';
import { parseInstant } from './parseInstant.ts';

describe('parseInstant', () => {
  it('reads every time that it can be written as', () => {
    assert(
      property(integer({ min: 0, max: Date.UTC(2200, 0) }), (time) => {
        expect([isoTime(time), new Date(time).toISOString()].map(parseInstant)).toEqual([time, time]);
      }),
    );
  });

  it('refuses days that do not exist, whatever Date.parse makes of them', () => {
    const day = record({
      y: integer({ min: 1, max: 9999 }),
      m: integer({ min: 0, max: 20 }),
      d: integer({ min: 0, max: 40 }),
    });
    const two = (n: number): string => String(n).padStart(2, '0');
    assert(
      property(day, ({ y, m, d }) => {
        const date = new Date(Date.UTC(2000, 0));
        date.setUTCFullYear(y, m - 1, d);
        const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        const read = parseInstant(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}T12:00:00Z`);
        expect(read !== undefined).toBe(exists && y > 0);
      }),
    );
  });

  it.each([
    '2026-11-23',
    '2026-11-23T08:00:00',
    '2026-11-23T24:00:00Z',
    '2026-11-23T08:00:00+25:00',
    '+275760-09-13T00:00:00Z',
    'now',
    '',
  ])('refuses %s', (text) => expect(parseInstant(text)).toBeUndefined());
});
