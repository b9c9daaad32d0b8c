import { setTimeout as wait } from 'node:timers/promises';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { slowdown } from '../../engine/running/slowdown.ts';

const everyMs = 100;

/** Resolves with the count as soon as it has reached `expected`, or with what it is when the time for reporting (a value of the profile: a page may batch its events) is over. */
export const countedBy = async (
  { clock, profile, signal }: Pick<CheckContext, 'clock' | 'profile' | 'signal'>,
  expected: number,
  count: () => Promise<number>,
): Promise<number> => {
  const end = clock.now() + profile.values.beacon.reportSeconds * 1000 * slowdown();
  for (;;) {
    const counted = await count();
    if (counted >= expected || clock.now() >= end) return counted;
    await wait(everyMs, undefined, { signal });
  }
};
