import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../../spec/clock.ts';

const pauseMs = 20;
const patienceMs = 3_000;

/** The smallest step of a time field, in milliseconds: what its type holds, or a whole second where that is all that is written. */
export const tickOf = (digits: number | null | undefined, times: readonly number[]): number => {
  const ofType = digits === null || digits === undefined ? 1 : 10 ** Math.max(0, 3 - digits);
  return times.length > 0 && times.every((time) => time % 1_000 === 0) ? Math.max(1_000, ofType) : ofType;
};

/**
 * Two changes within one step of a time field cannot have two times. Waits until such a step has gone since now, whoever's
 * clock it is that stamps, and no longer than `patienceMs`. `digits`: those of a second that the type holds.
 */
export const pastTick = async (
  clock: Clock,
  { times, digits }: { readonly times: readonly number[]; readonly digits: number | null | undefined },
  signal?: AbortSignal,
): Promise<void> => {
  const tick = tickOf(digits, times);
  if (tick <= 1) return;
  const began = clock.now();
  const deadline = performance.now() + patienceMs;
  while (clock.now() < began + tick && performance.now() < deadline)
    await setTimeout(pauseMs, undefined, signal === undefined ? {} : { signal });
};
