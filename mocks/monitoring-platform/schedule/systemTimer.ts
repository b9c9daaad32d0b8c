import type { Clock } from '../../../spec/clock.ts';

/**
 * Calls `act` at a time (epoch milliseconds), or before it where the clock was put back: what was reckoned by it is to be reckoned anew.
 * Returns how to call it off.
 */
export type Timer = (at: number, act: () => void) => () => void;

/** So often the clock is looked at: it may be put ahead or back, and a machine that sleeps counts no timeout meanwhile. */
const lookMs = 60_000;

/** The clock's own. */
export const systemTimer =
  (clock: Clock): Timer =>
  (at, act) => {
    const [armedAt, counted] = [clock.now(), performance.now()];
    let timeout: NodeJS.Timeout;
    const wait = (): void => {
      const left = at - clock.now();
      const wasPutBack = armedAt + performance.now() - counted - clock.now() > lookMs;
      timeout =
        left > lookMs && !wasPutBack ? setTimeout(wait, lookMs) : setTimeout(act, Math.max(0, wasPutBack ? 0 : left));
      timeout.unref();
    };
    wait();
    return () => clearTimeout(timeout);
  };
