import type { Turn } from './turn.ts';

export interface Turns {
  /** Asks for a turn. While one is at work or waits, no other is added: the greater of both is taken, once. */
  readonly ask: (turn: Turn) => void;
  /** Resolves with the turn that was asked for; undefined: nobody will ask any more. */
  readonly next: () => Promise<Turn | undefined>;
  readonly end: () => void;
}

/** A place for one turn that waits. */
export const createTurns = (): Turns => {
  let waiting: Turn | undefined;
  let ended = false;
  let wake = (): void => {};
  return {
    ask: (turn) => {
      waiting = waiting === 'all' ? 'all' : turn;
      wake();
    },
    next: async () => {
      if (!ended && waiting === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (ended) return undefined;
      const turn = waiting;
      waiting = undefined;
      return turn;
    },
    end: () => {
      ended = true;
      wake();
    },
  };
};
