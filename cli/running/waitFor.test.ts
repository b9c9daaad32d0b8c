import { describe, expect, test } from 'vitest';
import { parseDuration } from '../line/parseDuration.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { ErrorCode } from '../../suites/engine/errors/errorCodes.ts';
import { waitFor } from './waitFor.ts';

/** A platform that comes up at the nth try, on a clock that only the pauses move. */
const platform = (upAt: number, code: ErrorCode = 'HEYAN_TARGET_UNREACHABLE') => {
  const seen = { time: 0, tries: 0 };
  const open = async (): Promise<string> => {
    seen.tries += 1;
    if (seen.tries < upAt) throw new UsageError(code, { 'zh-CN': String(seen.tries), en: String(seen.tries) });
    return 'up';
  };
  const pause = async (milliseconds: number): Promise<void> => void (seen.time += milliseconds);
  const wait = (waitForMs?: number) =>
    waitFor(open, { ...(waitForMs !== undefined && { waitForMs }), now: () => seen.time, pause });
  return { seen, wait };
};

describe('waiting for a platform that is not up yet', () => {
  test('until it is', async () => {
    const { seen, wait } = platform(4);
    expect([await wait(60_000), seen.tries, seen.time]).toEqual(['up', 4, 1_500]);
  });

  test('no longer than asked, and then what was said last', async () => {
    const { seen, wait } = platform(1_000);
    await expect(wait(1_200)).rejects.toMatchObject({ code: 'HEYAN_TARGET_UNREACHABLE', localized: { en: '4' } });
    expect(seen).toEqual({ time: 1_200, tries: 4 });
  });

  test('not at all unless asked, nor for what will not go away', async () => {
    const once = platform(2);
    await expect(once.wait()).rejects.toThrow(UsageError);
    expect(once.seen.tries).toBe(1);
    const wrong = platform(2, 'HEYAN_TARGET_DISCOVERY_INVALID');
    await expect(wrong.wait(60_000)).rejects.toThrow(UsageError);
    expect(wrong.seen.tries).toBe(1);
  });

  test.each([
    ['60s', 60_000],
    ['2m', 120_000],
    ['500ms', 500],
    ['90', 90_000],
    ['1h', undefined],
    ['-1s', undefined],
    ['61m', undefined],
    ['', undefined],
  ])('%j is %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
});
