import { Cron } from 'croner';
import type { Clock } from '../../../spec/clock.ts';
import { systemTimer } from './systemTimer.ts';
import type { Timer } from './systemTimer.ts';

export interface ScheduleOptions {
  readonly cron: string;
  readonly timeZone: string;
  readonly clock: Clock;
  /** What each round does, one platform after the other. */
  readonly platformIds: () => readonly string[];
  readonly run: (platformId: string, signal: AbortSignal) => Promise<void>;
  /** What went wrong with one platform; the others are not concerned. */
  readonly onError: (platformId: string, error: unknown) => void;
  readonly timer?: Timer;
}

export interface Schedule {
  /** Epoch milliseconds of the next round. */
  readonly next: () => number;
  /** Resolves when the round at work, if there is one, has ended. */
  readonly close: () => Promise<void>;
}

/** By so much a timer may be early. What is longer is a clock that was put back: rounds of a time that is years ahead would not come for years. */
const earlyMs = 60_000;

/** Does something for each platform at the times of a cron expression. A round that is due while one waits already is left out. */
export const startSchedule = ({
  cron: expression,
  timeZone,
  clock,
  platformIds,
  run,
  onError,
  timer = systemTimer(clock),
}: ScheduleOptions): Schedule => {
  const cron = new Cron(expression, { timezone: timeZone, paused: true });
  const ended = new AbortController();
  const nextAfter = (time: number): number => cron.nextRun(new Date(time))?.getTime() ?? Number.POSITIVE_INFINITY;
  let next = nextAfter(clock.now());
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  let callOff = (): void => {};

  const round = async (): Promise<void> => {
    waiting = false;
    for (const platformId of platformIds()) {
      if (ended.signal.aborted) return;
      try {
        await run(platformId, ended.signal);
      } catch (error) {
        if (!ended.signal.aborted) onError(platformId, error);
      }
    }
  };
  const arm = (): void => {
    callOff = timer(next, () => {
      const now = clock.now();
      const wasPutBack = next - now > earlyMs;
      // From the time it was meant for: a timer that is early must not make the same time come twice.
      next = nextAfter(wasPutBack ? now : Math.max(next, now));
      if (!wasPutBack && !waiting) {
        waiting = true;
        running = running.then(round);
      }
      if (!ended.signal.aborted) arm();
    });
  };
  arm();
  return {
    next: () => next,
    close: async () => {
      ended.abort();
      callOff();
      cron.stop();
      await running;
    },
  };
};
