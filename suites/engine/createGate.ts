import type { Lock } from './check.ts';

/** Who may work now: `concurrency` at once, and each lock by one at a time. */
export interface Gate {
  /** Resolves when all of `locks` and a place are free, and takes them together; call the answer to leave. */
  readonly enter: (locks: readonly Lock[]) => Promise<() => void>;
}

/**
 * All locks are taken at once or none, so nobody holds one while waiting for another: no deadlock. A lock that an earlier
 * one waits for is not given to a later one: no starvation.
 */
export const createGate = (concurrency: number): Gate => {
  const held = new Set<Lock>();
  let inside = 0;
  let waiting: { readonly locks: readonly Lock[]; readonly admit: () => void }[] = [];

  const admitNext = (): void => {
    if (waiting.length === 0 || inside >= concurrency) return;
    const claimed = new Set(held);
    const admitted: typeof waiting = [];
    const rest: typeof waiting = [];
    for (const [index, one] of waiting.entries()) {
      if (inside >= concurrency) {
        rest.push(...waiting.slice(index));
        break;
      }
      const free = one.locks.every((lock) => !claimed.has(lock));
      for (const lock of one.locks) claimed.add(lock);
      if (free) {
        inside += 1;
        for (const lock of one.locks) held.add(lock);
        admitted.push(one);
      } else rest.push(one);
    }
    waiting = rest;
    for (const one of admitted) one.admit();
  };

  return {
    enter: (locks) =>
      new Promise((resolve) => {
        waiting.push({
          locks,
          admit: () =>
            resolve(() => {
              inside -= 1;
              for (const lock of locks) held.delete(lock);
              admitNext();
            }),
        });
        admitNext();
      }),
  };
};
