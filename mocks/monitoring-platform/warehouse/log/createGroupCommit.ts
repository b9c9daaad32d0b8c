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
export const createGroupCommit = <Row>(write: (rows: readonly Row[]) => Promise<void>, largestBatch = 10_000): GroupCommit<Row> => {
  let waiting: Waiting<Row>[] = [];
  let writing = false;
  let scheduled = false;
  let latest = 0;
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
      latest = batch.length;
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
            if (writing) return;
            // Half of those who usually come together are not kept waiting for the rest: while they are written the others
            // are read, and the next turn has somebody to answer. Otherwise all of one turn share a batch.
            if (latest > 1 && waiting.length >= latest / 2) void run();
            else if (!scheduled) {
              scheduled = true;
              setImmediate(() => {
                scheduled = false;
                if (!writing) void run();
              });
            }
          }),
  };
};
