import type { Lock } from './check.ts';

/** Somebody's place inside; call it to leave. */
export interface Place {
  (): void;
  /** Lends the place to others while `work` is only waited for; takes one again before it resolves. Locks are kept. */
  readonly aside: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Who may work now: `concurrency` at once, and each lock by one at a time. */
export interface Gate {
  /** Resolves when all of `locks` and a place are free, and takes them together. */
  readonly enter: (locks: readonly Lock[]) => Promise<Place>;
}

/**
 * All locks are taken at once or none, so nobody holds one while waiting for another: no deadlock. A lock that an earlier
 * one waits for is not given to a later one: no starvation. Who comes back from aside goes before who has not begun.
 */
export const createGate = (concurrency: number): Gate => {
  const held = new Set<Lock>();
  let inside = 0;
  const returning: (() => void)[] = [];
  const waiting: { readonly locks: readonly Lock[]; readonly admit: () => void }[] = [];

  const admitNext = (): void => {
    while (returning.length > 0 && inside < concurrency) {
      inside += 1;
      returning.shift()?.();
    }
    const claimed = new Set(held);
    for (let at = 0; at < waiting.length && inside < concurrency;) {
      const one = waiting[at];
      if (one === undefined) break;
      const free = one.locks.every((lock) => !claimed.has(lock));
      for (const lock of one.locks) claimed.add(lock);
      if (free) {
        inside += 1;
        for (const lock of one.locks) held.add(lock);
        waiting.splice(at, 1);
        one.admit();
      } else at += 1;
    }
  };

  const giveUp = (): void => {
    inside -= 1;
    admitNext();
  };

  return {
    enter: (locks) =>
      new Promise((resolve) => {
        const leave = (): void => {
          for (const lock of locks) held.delete(lock);
          giveUp();
        };
        const aside: Place['aside'] = async (work) => {
          giveUp();
          try {
            return await work();
          } finally {
            await new Promise<void>((back) => {
              returning.push(back);
              admitNext();
            });
          }
        };
        waiting.push({ locks, admit: () => resolve(Object.assign(leave, { aside })) });
        admitNext();
      }),
  };
};
