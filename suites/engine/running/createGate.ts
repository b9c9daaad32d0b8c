import type { Lock } from './lock.ts';

/** Somebody's place inside; call it to leave. */
export interface Place {
  (): void;
  /** Lends the place to others while `work` is only waited for; takes one again before it resolves. Locks are kept. */
  readonly aside: <T>(work: () => Promise<T>) => Promise<T>;
  /** Gives one of its locks to others; the place is kept. */
  readonly release: (lock: Lock) => void;
}

/** Who visits pages keeps a browser busy, who asks for data the engine: neither is to wait for the other. */
export type Lane = 'pages' | 'data';

/** Who may work now: `concurrency` at once, half of them on pages, and each lock by one at a time. */
export interface Gate {
  /** Resolves when all of `locks` and a place of the lane are free, and takes them together. */
  readonly enter: (lane: Lane, locks: readonly Lock[]) => Promise<Place>;
}

/** Places of a run that nobody chose. */
export const defaultConcurrency = 8;

/** A page is dear: visitors have half of the places at most, so that who asks for data need not wait for them. */
const placesOf =
  (concurrency: number) =>
  ({ pages, data }: Readonly<Record<Lane, number>>, lane: Lane): boolean =>
    pages + data < concurrency && (lane === 'data' || pages < Math.ceil(concurrency / 2));

interface Waiting {
  readonly lane: Lane;
  readonly locks: readonly Lock[];
  readonly admit: () => void;
}

/**
 * All locks are taken at once or none, so nobody holds one while waiting for another: no deadlock. A lock that an earlier
 * one waits for is not given to a later one: no starvation. Who comes back from aside goes before who has not begun.
 */
export const createGate = (concurrency: number): Gate => {
  const held = new Set<Lock>();
  const inside: Record<Lane, number> = { pages: 0, data: 0 };
  const hasPlace = placesOf(concurrency);
  const returning: Waiting[] = [];
  const waiting: Waiting[] = [];

  const admitNext = (): void => {
    for (const one of returning.splice(0)) {
      if (hasPlace(inside, one.lane)) {
        inside[one.lane] += 1;
        one.admit();
      } else returning.push(one);
    }
    const claimed = new Set(held);
    for (const one of waiting.splice(0)) {
      // Who has no place claims nothing yet: the other lane is not to wait for it.
      if (!hasPlace(inside, one.lane)) {
        waiting.push(one);
        continue;
      }
      const free = one.locks.every((lock) => !claimed.has(lock));
      for (const lock of one.locks) claimed.add(lock);
      if (free) {
        inside[one.lane] += 1;
        for (const lock of one.locks) held.add(lock);
        one.admit();
      } else waiting.push(one);
    }
  };

  const giveUp = (lane: Lane): void => {
    inside[lane] -= 1;
    admitNext();
  };

  return {
    enter: (lane, locks) =>
      new Promise((resolve) => {
        const mine = new Set(locks);
        const leave = (): void => {
          for (const lock of mine) held.delete(lock);
          giveUp(lane);
        };
        const release: Place['release'] = (lock) => {
          if (!mine.delete(lock)) return;
          held.delete(lock);
          admitNext();
        };
        const aside: Place['aside'] = async (work) => {
          giveUp(lane);
          try {
            return await work();
          } finally {
            await new Promise<void>((back) => {
              returning.push({ lane, locks: [], admit: back });
              admitNext();
            });
          }
        };
        waiting.push({ lane, locks, admit: () => resolve(Object.assign(leave, { aside, release })) });
        admitNext();
      }),
  };
};
