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

  /** Somebody else's work, ended by hand. */
  const others = () => {
    let release = (): void => {};
    const work = () => new Promise<string>((resolve) => (release = () => resolve('done')));
    return { work, release: () => release() };
  };
  const isOver = async (deadline: ReturnType<typeof createDeadline>, milliseconds: number): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return deadline.signal.aborted;
  };

  it('rejects what waits for its end, with why', async () => {
    const deadline = createDeadline(1000);
    const ended = deadline.expired.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1001);
    expect(await ended).toBe(deadline.signal.reason);
    expect(deadline.signal.reason).toMatchObject({ name: 'Interruption', reason: 'deadline' });
  });

  it('counts what was worked before others were waited for, and hands on what they gave', async () => {
    await vi.advanceTimersByTimeAsync(700);
    const deadline = createDeadline(1000);
    expect(await isOver(deadline, 600)).toBe(false);
    const { work, release } = others();
    const waiting = deadline.paused(work);
    await vi.advanceTimersByTimeAsync(5000);
    release();
    expect(await waiting).toBe('done');
    expect(await isOver(deadline, 399)).toBe(false);
    expect(await isOver(deadline, 2)).toBe(true);
  });

  it('does not tick before the last of several others has ended', async () => {
    const deadline = createDeadline(1000);
    await vi.advanceTimersByTimeAsync(300);
    const [one, two] = [others(), others()];
    const first = deadline.paused(one.work);
    await vi.advanceTimersByTimeAsync(300);
    const second = deadline.paused(two.work);
    one.release();
    await first;
    expect(await isOver(deadline, 5000)).toBe(false);
    two.release();
    await second;
    expect(await isOver(deadline, 699)).toBe(false);
    expect(await isOver(deadline, 2)).toBe(true);
  });

  it('ticks on where the others failed', async () => {
    const deadline = createDeadline(1000);
    await expect(deadline.paused(() => Promise.reject(new Error('theirs')))).rejects.toThrow('theirs');
    expect(await isOver(deadline, 1001)).toBe(true);
  });

  it.each([false, true])('ends with the run, others waited for or not (%s)', async (waiting) => {
    const run = new AbortController();
    const deadline = createDeadline(1000, run.signal);
    const { work, release } = others();
    const paused = waiting ? deadline.paused(work) : undefined;
    run.abort();
    await expect(deadline.expired).rejects.toMatchObject({ reason: 'interrupted' });
    expect(deadline.signal.reason).toBeInstanceOf(Interruption);
    release();
    await paused;
    deadline.clear();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of a run that has ended before is over at once', async () => {
    const deadline = createDeadline(1000, AbortSignal.abort());
    expect(deadline.signal.aborted).toBe(true);
    await expect(deadline.expired).rejects.toMatchObject({ reason: 'interrupted' });
  });

  it('starts nothing again when it ended while others were waited for', async () => {
    const run = new AbortController();
    const deadline = createDeadline(1000, run.signal);
    const { work, release } = others();
    const paused = deadline.paused(work);
    run.abort();
    release();
    await paused;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is cleared leaves nothing behind: no timer, no ear at the run, also when what was waited for ends later', async () => {
    const run = new AbortController();
    const deadline = createDeadline(1000, run.signal);
    const { work, release } = others();
    const paused = deadline.paused(work);
    deadline.clear();
    release();
    await paused;
    expect(vi.getTimerCount()).toBe(0);
    run.abort();
    expect(deadline.signal.aborted).toBe(false);
    const plain = createDeadline(1000);
    plain.clear();
    expect([vi.getTimerCount(), await isOver(plain, 5000)]).toEqual([0, false]);
  });
});
