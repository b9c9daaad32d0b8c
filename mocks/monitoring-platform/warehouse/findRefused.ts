/** A row that the warehouse refuses. */
export interface Refused {
  /** Its place among the rows. */
  readonly at: number;
  /** What the warehouse says of it. */
  readonly reason: string;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Which of `count` rows are refused by `attempt`, which tries those from one place up to another: by halves, so that one bad
 * row among thousands takes a dozen attempts. None: whatever went wrong before, it was not the rows.
 */
export const findRefused = async (
  count: number,
  attempt: (from: number, to: number) => Promise<void>,
): Promise<readonly Refused[]> => {
  const refused: Refused[] = [];
  const look = async (from: number, to: number): Promise<void> => {
    if (from >= to) return;
    try {
      await attempt(from, to);
    } catch (error) {
      if (to - from === 1) {
        refused.push({ at: from, reason: messageOf(error).slice(0, 500) });
        return;
      }
      const middle = (from + to) >> 1;
      await look(from, middle);
      await look(middle, to);
    }
  };
  await look(0, count);
  return refused;
};
