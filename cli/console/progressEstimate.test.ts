import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../reports/console/displayWidth.ts';
import { testCheck } from '../../suites/engine/running/testCheck.ts';
import { sampleVariants } from '../../reports/samples/sampleVariants.ts';
import type { Output } from './output.ts';
import { createProgress } from './progress.ts';
import { progressEstimate } from './progressEstimate.ts';

describe('how far a run is', () => {
  it.each([
    [{ done: 0, total: 105, elapsedMs: 0 }, '0/105'],
    [{ done: 4, total: 105, elapsedMs: 2_000 }, '4/105'],
    [{ done: 5, total: 105, elapsedMs: 2_000 }, '5/105 · about 40 s left'],
    [{ done: 104, total: 105, elapsedMs: 9_000 }, '104/105 · about 1 s left'],
    [{ done: 10, total: 110, elapsedMs: 30_000 }, '10/110 · about 5 min left'],
    [{ done: 105, total: 105, elapsedMs: 9_000 }, '105/105'],
  ])('%j: %s', (facts, text) => {
    expect(progressEstimate(facts).en).toBe(text);
  });

  it('says it in Chinese', () => {
    expect(progressEstimate({ done: 5, total: 105, elapsedMs: 2_000 })['zh-CN']).toBe('5/105 · 约剩 40 秒');
  });

  const statusOf = (live: boolean, width: number): readonly string[] => {
    const shown: string[] = [];
    const quiet = (): void => {};
    const output: Output = {
      print: quiet,
      say: quiet,
      complain: quiet,
      color: false,
      width,
      reserveStdout: quiet,
      flushed: async () => {},
    };
    let time = 0;
    const progress = createProgress(output, 'zh-CN', {
      live,
      prefix: '',
      now: () => time,
      status: (text) => void shown.push(text),
    });
    for (const result of sampleVariants.brokenAtFull().checks.slice(0, 8)) {
      progress.start(testCheck({ id: result.id }), 100);
      time += 500;
      progress.end(result);
    }
    progress.start(testCheck({ id: 'exchange.increments-equal-tables' }), 100);
    progress.finish();
    return shown.filter((text) => text.startsWith('…'));
  };

  it('on a terminal, in one line that fits, however narrow', () => {
    expect(statusOf(true, 100).at(-1)).toBe('… 8/100 · 约剩 46 秒 · exchange.increments-equal-tables');
    const narrow = statusOf(true, 40);
    expect(narrow.at(-1)).toBe('… 8/100 · 约剩 46 秒 · exchange.increme');
    expect(narrow.filter((text) => displayWidth(text) > 39)).toEqual([]);
  });

  it('nowhere else', () => {
    expect(statusOf(false, 100)).toEqual([]);
  });
});
