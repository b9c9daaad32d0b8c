import { describe, expect, it } from 'vitest';
import { createPacer } from './createPacer.ts';

const never = new AbortController().signal;

describe('createPacer', () => {
  it('never has more than the agreed number in flight', async () => {
    const pacer = createPacer({ perSecond: 100_000, inFlight: 3 });
    let [running, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 20 }, () =>
        pacer.run(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
        }, never),
      ),
    );
    expect(most).toBe(3);
  });

  it('starts no faster than agreed', async () => {
    const pacer = createPacer({ perSecond: 100, inFlight: 10 });
    const starts: number[] = [];
    await Promise.all(Array.from({ length: 11 }, () => pacer.run(async () => starts.push(performance.now()), never)));
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(90);
  });

  it('goes on after a task that fails, and lets a waiting one be aborted', async () => {
    const pacer = createPacer({ perSecond: 2, inFlight: 1 });
    await expect(pacer.run(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no');
    const abort = new AbortController();
    const waiting = pacer.run(async () => 'done', abort.signal);
    abort.abort(new Error('stop'));
    await expect(waiting).rejects.toThrow(/stop|aborted/);
  });
});
