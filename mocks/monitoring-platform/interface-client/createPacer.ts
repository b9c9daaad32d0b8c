import { setTimeout as delay } from 'node:timers/promises';

/** Keeps calls to a source within what was agreed. */
export interface Pacer {
  /** Waits for its turn, then runs the task; rejects with the signal's reason if that comes first. */
  readonly run: <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;
}

/** At most `perSecond` starts a second, evenly spaced, and `inFlight` tasks at once. The spacing is by the monotonic clock. */
export const createPacer = (options: { readonly perSecond: number; readonly inFlight: number }): Pacer => {
  const spacing = 1000 / options.perSecond;
  const waiting: (() => void)[] = [];
  let running = 0;
  let nextStart = 0;

  const enter = async (): Promise<void> => {
    if (running >= options.inFlight) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    run: async (task, signal) => {
      await enter();
      try {
        signal.throwIfAborted();
        const now = performance.now();
        const start = Math.max(now, nextStart);
        nextStart = start + spacing;
        if (start - now >= 1) await delay(start - now, undefined, { signal });
        return await task();
      } finally {
        leave();
      }
    },
  };
};
