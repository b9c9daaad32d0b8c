import { describe, expect, it } from 'vitest';
import { takeTogether } from './takeTogether.ts';

const together = (...events: readonly number[]) => {
  const days = events.map((_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`);
  return takeTogether(days, new Map(days.map((day, at) => [day, events[at] ?? 0])));
};

describe('days taken together', () => {
  it('are as many as have few events', () => {
    expect(together(10, 20, 30)).toEqual([['2026-11-01', '2026-11-02', '2026-11-03']]);
    expect(together(600_000, 300_000, 300_000, 5_000_000, 1)).toEqual([
      ['2026-11-01', '2026-11-02'],
      ['2026-11-03'],
      ['2026-11-04'],
      ['2026-11-05'],
    ]);
  });
  it('are in the order of time, each once, and not without end', () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + ((at * 7) % 250))).toISOString().slice(0, 10),
    );
    const taken = takeTogether(many, new Map());
    expect(taken.map((one) => one.length)).toEqual([100, 100, 50]);
    expect(taken.flat()).toEqual(many.toSorted());
    expect(takeTogether([], new Map())).toEqual([]);
  });
});
