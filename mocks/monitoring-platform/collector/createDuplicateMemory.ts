import { createGroupCommit } from '../warehouse/log/createGroupCommit.ts';

/** An event as the client tells it apart. */
export interface EventKey {
  readonly platformId: string;
  readonly eventId: string;
}

/** Where the memory learns what has landed. */
export interface LandedKeys {
  /** The latest, at most so many. */
  readonly latest: (most: number) => Promise<readonly EventKey[]>;
  /** Those of them that have landed, however long ago. */
  readonly among: (keys: readonly EventKey[]) => Promise<readonly EventKey[]>;
}

/**
 * Which events have been received before: a client that got no answer sends again. The warehouse is what it knows them by,
 * so that it knows them after a restart, and no longer where they have been deleted.
 */
export interface DuplicateMemory {
  /** To be waited for before each look. `doubtful` are looked up in the warehouse, in groups; the others only need the latest. */
  readonly recall: (doubtful: readonly EventKey[]) => Promise<void> | undefined;
  readonly has: (key: EventKey) => boolean;
  readonly add: (key: EventKey) => void;
  readonly remove: (key: EventKey) => void;
  /** Forgets all, and learns anew from the warehouse. */
  readonly relearn: () => Promise<void>;
}

const textOf = ({ platformId, eventId }: EventKey): string => `${platformId} ${eventId}`;

export const createDuplicateMemory = (landed: LandedKeys, most = 200_000): DuplicateMemory => {
  const seen = new Set<string>();
  let learning: Promise<void> | undefined;
  let learnt = false;
  let times = 0;
  const add = (key: EventKey): void => {
    const text = textOf(key);
    seen.delete(text);
    seen.add(text);
    if (seen.size <= most) return;
    for (const oldest of seen) {
      seen.delete(oldest);
      if (seen.size <= most * 0.9) break;
    }
  };
  const learn = (): Promise<void> => {
    const time = (times += 1);
    learning = (async () => {
      try {
        for (const key of (await landed.latest(Math.floor(most * 0.9))).toReversed()) add(key);
        if (time === times) learnt = true;
      } catch (error) {
        // What cannot be learnt now is asked for again at the next look.
        if (time === times) learning = undefined;
        throw error;
      }
    })();
    return learning;
  };
  const groups = createGroupCommit<EventKey>(async (keys) => {
    for (const key of await landed.among(keys)) add(key);
  });
  return {
    recall: (doubtful) => {
      if (learnt && doubtful.length === 0) return undefined;
      const unknown = doubtful.filter((key) => !seen.has(textOf(key)));
      if (learnt && unknown.length === 0) return undefined;
      return (async () => {
        if (!learnt) await (learning ?? learn());
        await groups.add(unknown);
      })();
    },
    has: (key) => seen.has(textOf(key)),
    add,
    remove: (key) => void seen.delete(textOf(key)),
    relearn: () => {
      learnt = false;
      seen.clear();
      return learn();
    },
  };
};
