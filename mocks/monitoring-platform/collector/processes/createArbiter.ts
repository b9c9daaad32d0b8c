import type { EventKey, LandedKeys } from '../createDuplicateMemory.ts';

/**
 * Says which events anybody has taken, for those that would be a second row on another day (keepsItsDay): one question after
 * the other, and each time what all have taken is landed before the warehouse is asked (`settle`). So of two collectors that ask for
 * the same event the second is told of the first's. All else settles itself in the warehouse, where a repetition within its day
 * is the same row.
 */
export const createArbiter = (settle: () => Promise<void>, landed: LandedKeys['among']): LandedKeys['among'] => {
  let turn: Promise<unknown> = Promise.resolve();
  return (keys) => {
    const answer = turn.then(async (): Promise<readonly EventKey[]> => {
      await settle();
      return landed(keys);
    });
    turn = answer.catch(() => {});
    return answer;
  };
};
