import type { StoreChange } from './contract/storeChange.ts';
import { StoreAwayError } from './storeAwayError.ts';

interface Waiting {
  readonly changes: readonly StoreChange[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** At most so many changes in one transaction. */
const largest = 2_000;

/**
 * Commits in the order of arrival; what arrives while one transaction is under way shares the next. Where a shared one is refused each goes
 * by itself, so that one that cannot be kept takes no other with it; not where nothing at all can be kept now. `done` is called with what is durable, before its promise resolves.
 */
export const createCommitter = (
  commit: (changes: readonly StoreChange[]) => Promise<void>,
  done: (changes: readonly StoreChange[]) => void,
): ((changes: readonly StoreChange[]) => Promise<void>) => {
  let waiting: Waiting[] = [];
  let working = false;
  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    const changes = batch.flatMap((one) => one.changes);
    try {
      await commit(changes);
    } catch (error) {
      // Each by itself would wait for the store as long again.
      if (batch.length === 1 || error instanceof StoreAwayError) for (const one of batch) one.reject(error);
      else for (const one of batch) await settle([one]);
      return;
    }
    done(changes);
    for (const one of batch) one.resolve();
  };
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch: Waiting[] = [];
      let size = 0;
      for (const one of waiting) {
        if (size > 0 && size + one.changes.length > largest) break;
        batch.push(one);
        size += one.changes.length;
      }
      waiting = waiting.slice(batch.length);
      await settle(batch);
    }
    working = false;
  };
  return (changes) =>
    new Promise((resolve, reject) => {
      waiting.push({ changes, resolve, reject });
      if (working) return;
      working = true;
      void work();
    });
};
