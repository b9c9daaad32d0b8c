import { setTimeout as wait } from 'node:timers/promises';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { slowdown } from '../../engine/running/slowdown.ts';

/** A page may batch its events for a while: the draft sets no time. Longer than the public SDKs' own. */
const patienceMs = 5_000;
const everyMs = 100;

/** Resolves with the count as soon as it has reached `expected`, or with what it is when patience ends. */
export const countedBy = async (
  context: CheckContext,
  expected: number,
  count: () => Promise<number>,
): Promise<number> => {
  const end = context.clock.now() + patienceMs * slowdown();
  for (;;) {
    const counted = await count();
    if (counted >= expected || context.clock.now() >= end) return counted;
    await wait(everyMs, undefined, { signal: context.signal });
  }
};
