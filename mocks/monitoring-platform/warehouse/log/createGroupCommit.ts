/** Writes what arrives while a write is under way as one next batch; each caller waits for the write that holds its rows. */
export interface GroupCommit<Row> {
  readonly add: (rows: readonly Row[]) => Promise<void>;
}

/** One promise for all of its callers: thousands of them resolve at once. */
interface Batch<Row> extends PromiseWithResolvers<void> {
  readonly rows: Row[];
}

/** Durability before the answer at the price of one write per batch, not one per event. */
export const createGroupCommit = <Row>(
  write: (rows: readonly Row[]) => Promise<void>,
  largestBatch = 10_000,
): GroupCommit<Row> => {
  const waiting: Batch<Row>[] = [];
  let writing = false;
  const run = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      try {
        await write(batch.rows);
        batch.resolve();
      } catch (error) {
        batch.reject(error);
      }
    }
    writing = false;
  };
  return {
    add: (rows) => {
      if (rows.length === 0) return Promise.resolve();
      let batch = waiting.at(-1);
      if (batch === undefined || batch.rows.length + rows.length > largestBatch) {
        batch = { rows: [], ...Promise.withResolvers<void>() };
        waiting.push(batch);
      }
      for (const row of rows) batch.rows.push(row);
      // A turn later, so that all requests of one tick share the first batch too.
      if (!writing) {
        writing = true;
        setImmediate(() => void run());
      }
      return batch.promise;
    },
  };
};
