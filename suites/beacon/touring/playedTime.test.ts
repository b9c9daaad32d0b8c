import { describe, expect, it } from 'vitest';
import { coveredTime, playedTime } from './playedTime.ts';

describe('played segments', () => {
  it('count again for the time and once for what was covered', () => {
    const segments = [
      [20, 30],
      [0, 10],
      [5, 12],
      [25, 28],
    ] as const;
    expect(playedTime(segments)).toBe(30);
    expect(coveredTime(segments)).toBe(22);
  });

  it('are nothing where nothing was played', () => {
    expect([playedTime([]), coveredTime([]), coveredTime([[3, 3]])]).toEqual([0, 0, 0]);
  });
});
