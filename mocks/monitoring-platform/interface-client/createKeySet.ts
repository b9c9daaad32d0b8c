/** Which keys came already. */
export interface KeySet {
  /** Takes a key in; false where it was in it. */
  readonly add: (key: string) => boolean;
  readonly size: () => number;
}

/**
 * A set of text made for millions that mostly come in ascending order, as a source that pages by its key gives them: such a
 * key needs one comparison with the last and no hashing, and a set that grows is the dearest part of judging a record.
 * A key out of order is looked for among the ascending ones by halving, and kept in a set of its own.
 */
export const createKeySet = (): KeySet => {
  const ascending: string[] = [];
  const others = new Set<string>();
  let top: string | undefined;

  const isAscending = (key: string): boolean => {
    let [from, to] = [0, ascending.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((ascending[middle] ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return ascending[from] === key;
  };

  return {
    add: (key) => {
      if (top === undefined || key > top) {
        // Larger than all ascending ones, but perhaps among the others no: what went there was smaller than the top of its time.
        top = key;
        ascending.push(key);
        return true;
      }
      if (isAscending(key)) return false;
      const known = others.size;
      return others.add(key).size > known;
    },
    size: () => ascending.length + others.size,
  };
};
