/** Writes what arrives while a write is under way as one next batch; each caller waits for the write that holds its rows. */
export interface GroupCommit<Row> {
  readonly add: (rows: readonly Row[]) => Promise<void>;
}

interface Waiting<Row> {
  readonly rows: readonly Row[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Durability before the answer at the price of one write per batch, not one per event. */
export const createGroupCommit = <Row>(
  write: (rows: readonly Row[]) => Promise<void>,
  largestBatch = 10_000,
): GroupCommit<Row> => {
  let waiting: Waiting<Row>[] = [];
  let writing = false;
  const run = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch: Waiting<Row>[] = [];
      let size = 0;
      for (const item of waiting) {
        if (size > 0 && size + item.rows.length > largestBatch) break;
        batch.push(item);
        size += item.rows.length;
      }
      waiting = waiting.slice(batch.length);
      try {
        await write(batch.flatMap((item) => item.rows));
        for (const item of batch) item.resolve();
      } catch (error) {
        for (const item of batch) item.reject(error);
      }
    }
    writing = false;
  };
  return {
    add: (rows) =>
      rows.length === 0
        ? Promise.resolve()
        : new Promise<void>((resolve, reject) => {
            waiting.push({ rows, resolve, reject });
            // A turn later, so that all requests of one tick share the first batch too.
            if (!writing) {
              writing = true;
              setImmediate(() => void run());
            }
          }),
  };
};
