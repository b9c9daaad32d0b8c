import { describe, expect, it } from 'vitest';
import { robustOutlier } from './robustOutlier.ts';

describe('robustOutlier', () => {
  it.each([
    [[10, 11, 9, 10, 12, 10, 8], 11, false],
    [[10, 11, 9, 10, 12, 10, 8], 40, true],
    [[10, 11, 9, 10, 12, 10, 8], 0, true],
    // Odd days in the history do not hide another one.
    [[10, 11, 9, 500, 12, 10, 8], 40, true],
    [[10, 10, 10, 10, 10, 10, 10], 12, false],
    [[10, 10, 10, 10, 10, 10, 10], 14, true],
    [[10, 10], 500, false],
  ])('%j then %d', (history, value, unusual) => {
    expect(robustOutlier(history, value) !== undefined).toBe(unusual);
  });
});
