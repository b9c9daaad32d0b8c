import { Cron } from 'croner';
import type { Clock } from '../../../spec/clock.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { ExchangeDigest } from './contract/exchangeDigest.ts';

/** Calls `act` at a time (epoch milliseconds); returns how to call it off. */
export type Timer = (at: number, act: () => void) => () => void;

export interface ExchangeScheduleOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly platforms: () => readonly RegisteredPlatform[];
  readonly runDay: (platformId: string, signal?: AbortSignal) => Promise<ExchangeDigest>;
  readonly timer?: Timer;
  readonly onDigest: (digest: ExchangeDigest) => void;
  /** What went wrong with one platform; the others are not concerned. */
  readonly onError: (platformId: string, error: unknown) => void;
}

export interface ExchangeSchedule {
  /** Epoch milliseconds of the next extraction. */
  readonly next: () => number;
  /** Resolves when the extraction at work, if there is one, has ended. */
  readonly close: () => Promise<void>;
}

/** Timeouts longer than this many milliseconds would fire at once. */
const longest = 2_147_483_647;

const systemTimer =
  (clock: Clock): Timer =>
  (at, act) => {
    let timeout: NodeJS.Timeout;
    const wait = (): void => {
      const left = at - clock.now();
      timeout = left > longest ? setTimeout(wait, longest) : setTimeout(act, Math.max(0, left));
      timeout.unref();
    };
    wait();
    return () => clearTimeout(timeout);
  };

/** Extracts daily at the profile's time (7.3.3), one platform after the other, and hands over each platform's digest. */
export const startExchangeSchedule = ({
  profile,
  clock,
  platforms,
  runDay,
  onDigest,
  onError,
  timer = systemTimer(clock),
}: ExchangeScheduleOptions): ExchangeSchedule => {
  const cron = new Cron(profile.values.exchange.extractionCron, { timezone: profile.values.timeZone, paused: true });
  const ended = new AbortController();
  const nextAfter = (time: number): number => cron.nextRun(new Date(time))?.getTime() ?? Number.POSITIVE_INFINITY;
  let next = nextAfter(clock.now());
  let running: Promise<void> = Promise.resolve();
  let callOff = (): void => {};

  const run = async (): Promise<void> => {
    for (const { platformId, frontDatabase } of platforms()) {
      if (frontDatabase === undefined || ended.signal.aborted) continue;
      try {
        onDigest(await runDay(platformId, ended.signal));
      } catch (error) {
        onError(platformId, error);
      }
    }
  };
  const arm = (): void => {
    callOff = timer(next, () => {
      // From the time it was meant for: a late timer must not make the same day come twice.
      next = nextAfter(Math.max(next, clock.now()));
      running = running.then(run);
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
