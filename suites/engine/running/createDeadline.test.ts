import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeadline, Interruption } from './createDeadline.ts';

describe('a deadline', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('ends in its time on a machine of its own', async () => {
    const deadline = createDeadline(1000, undefined, () => 1);
    await vi.advanceTimersByTimeAsync(999);
    expect(deadline.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(deadline.signal.reason).toBeInstanceOf(Interruption);
  });

  it('waits as much longer as the machine is slower when it runs out, and ends all the same', async () => {
    let times = 1;
    const deadline = createDeadline(1000, undefined, () => times);
    times = 4;
    await vi.advanceTimersByTimeAsync(3990);
    expect(deadline.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(deadline.signal.aborted).toBe(true);
  });

  it('does not tick while others are waited for', async () => {
    const deadline = createDeadline(1000, undefined, () => 1);
    let release = (): void => {};
    const waiting = deadline.paused(() => new Promise<void>((resolve) => (release = resolve)));
    await vi.advanceTimersByTimeAsync(5000);
    expect(deadline.signal.aborted).toBe(false);
    release();
    await waiting;
    await vi.advanceTimersByTimeAsync(1001);
    expect(deadline.signal.aborted).toBe(true);
  });
});
