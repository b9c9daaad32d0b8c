import type { Clock } from '../../../spec/clock.ts';
import { systemTimer } from '../schedule/systemTimer.ts';
import type { Timer } from '../schedule/systemTimer.ts';
import type { Health } from './health.ts';

export interface LookAhead {
  /** Something was collected from it: what pages show of it is computed when nothing more comes for a moment. */
  readonly soon: (platformId: string) => void;
  /** Calls off what has not begun, and waits for what has. */
  readonly close: () => Promise<void>;
}

const quietMs = 1_000;

/**
 * Looks at a platform when it has been collected from, before somebody opens its pages: what was computed then is not computed again for
 * them. What goes wrong is left to whoever asks.
 */
export const createLookAhead = (
  { examine }: Pick<Health, 'examine'>,
  clock: Clock,
  timer: Timer = systemTimer(clock),
): LookAhead => {
  const waiting = new Map<string, () => void>();
  const looking = new Set<Promise<unknown>>();
  return {
    soon: (platformId) => {
      waiting.get(platformId)?.();
      const callOff = timer(clock.now() + quietMs, () => {
        waiting.delete(platformId);
        const look = examine(platformId).catch(() => {});
        looking.add(look);
        void look.then(() => looking.delete(look));
      });
      waiting.set(platformId, callOff);
    },
    close: async () => {
      for (const callOff of waiting.values()) callOff();
      waiting.clear();
      await Promise.all(looking);
    },
  };
};
