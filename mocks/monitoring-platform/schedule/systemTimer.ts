import type { Clock } from '../../../spec/clock.ts';

/** Calls `act` at a time (epoch milliseconds); returns how to call it off. */
export type Timer = (at: number, act: () => void) => () => void;

/** Timeouts longer than this many milliseconds would fire at once. */
const longest = 2_147_483_647;

/** The clock's own. */
export const systemTimer =
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
