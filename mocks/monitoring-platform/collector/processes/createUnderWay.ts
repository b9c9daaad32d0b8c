/** Work that has been begun and is not over. */
export interface UnderWay {
  readonly track: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Resolves when all is over that was begun before, and what was waiting for an answer that has come has begun. */
  readonly settled: () => Promise<void>;
}

export const createUnderWay = (): UnderWay => {
  const all = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      all.add(work);
      const over = (): void => void all.delete(work);
      work.then(over, over);
      return work;
    },
    settled: async () => {
      await new Promise((resolve) => void setImmediate(resolve));
      await Promise.allSettled(all);
    },
  };
};
