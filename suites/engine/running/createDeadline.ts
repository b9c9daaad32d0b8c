/** Time that somebody may spend, stopped while they wait for others. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Rejects with the signal's reason when the time is up, or the run is interrupted; never resolves. */
  readonly expired: Promise<never>;
  /** Runs `work` without the clock ticking; the run's own interruption still counts. */
  readonly paused: <T>(work: () => Promise<T>) => Promise<T>;
  readonly clear: () => void;
}

/** Why a signal of the engine was aborted. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly reason: 'deadline' | 'interrupted';

  constructor(reason: 'deadline' | 'interrupted') {
    super(reason);
    this.reason = reason;
  }
}

/** `milliseconds` of working time, and so many `times` as much when they run out (slowdown.ts); `outer` ends it early (the run was interrupted). */
export const createDeadline = (milliseconds: number, outer?: AbortSignal, times: () => number = () => 1): Deadline => {
  const controller = new AbortController();
  let left = milliseconds;
  let granted = milliseconds;
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let pauses = 0;
  let cleared = false;
  const start = (): void => {
    startedAt = performance.now();
    timer = setTimeout(runOut, Math.max(0, left));
  };
  const runOut = (): void => {
    const more = milliseconds * times() - granted;
    if (more < 1) return controller.abort(new Interruption('deadline'));
    granted += more;
    left = more;
    start();
  };
  const stop = (): void => {
    left -= performance.now() - startedAt;
    clearTimeout(timer);
  };
  const interrupt = (): void => controller.abort(new Interruption('interrupted'));
  if (outer?.aborted) interrupt();
  outer?.addEventListener('abort', interrupt);
  const expired = new Promise<never>((_, reject) => {
    const fail = (): void => reject(controller.signal.reason);
    if (controller.signal.aborted) fail();
    controller.signal.addEventListener('abort', fail);
  });
  expired.catch(() => {});
  start();
  return {
    signal: controller.signal,
    expired,
    paused: async (work) => {
      if (pauses === 0) stop();
      pauses += 1;
      try {
        return await work();
      } finally {
        pauses -= 1;
        if (pauses === 0 && !cleared && !controller.signal.aborted) start();
      }
    },
    clear: () => {
      // What is still waited for may end later; that starts nothing any more.
      cleared = true;
      clearTimeout(timer);
      outer?.removeEventListener('abort', interrupt);
    },
  };
};
