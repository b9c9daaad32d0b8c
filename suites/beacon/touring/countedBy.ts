import { setTimeout as wait } from 'node:timers/promises';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { slowdown } from '../../engine/running/slowdown.ts';
import { reportsSoFar } from './reportsSoFar.ts';

const everyMs = 100;

/** So often is a platform given its whole time before anything has come from it. */
const wholeWaits = 2;
/** And this long afterwards, until something comes. */
const shortMs = 500;

/**
 * Resolves with the count as soon as it has reached `expected`, or with what it is when the time for reporting (a value of the
 * profile: a page may batch its events) is over. A platform that has reported nothing in several such times is asked in vain
 * for a moment only.
 */
export const countedBy = async (
  { clock, profile, signal, use }: Pick<CheckContext, 'clock' | 'profile' | 'signal' | 'use'>,
  expected: number,
  count: () => Promise<number>,
): Promise<number> => {
  const soFar = await use(reportsSoFar);
  const wholeMs = profile.values.beacon.reportSeconds * 1000;
  const began = clock.now();
  for (;;) {
    const counted = await count();
    if (counted > 0) soFar.came = true;
    if (counted >= expected) return counted;
    const patienceMs = soFar.came || soFar.inVain < wholeWaits ? wholeMs : Math.min(wholeMs, shortMs);
    if (clock.now() - began >= patienceMs * slowdown()) {
      if (!soFar.came) soFar.inVain += 1;
      return counted;
    }
    await wait(everyMs, undefined, { signal });
  }
};
