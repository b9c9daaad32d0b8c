import type { Clock } from '../../../spec/clock.ts';
import type { TellTrouble } from '../http/answerErrors.ts';

const pauseMs = 60_000;

/**
 * Has the operator told why beacons cannot be stored: the first at once, then once a minute at most and of how many requests it is true
 * since. A full disk refuses thousands in a second.
 */
export const tellNotStored = (clock: Clock, onTrouble: TellTrouble): ((error: unknown) => void) => {
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = 0;
  return (error) => {
    untold += 1;
    const now = clock.now();
    // A clock that was set back must not silence it.
    if (now >= toldAt && now - toldAt < pauseMs) return;
    onTrouble(`beacons (${untold})`, error);
    toldAt = now;
    untold = 0;
  };
};
