/**
 * Reads by id, one statement at a time: who asks while one is on its way is answered by the next, together with all others who
 * asked meanwhile, and so never by one that began before it asked. Of several visitors at work each waits for its own events; a
 * statement for each of them would be most of what the warehouse has to do.
 */
export const readTogether = <Value>(
  readMany: (ids: readonly string[]) => Promise<readonly Value[]>,
  idOf: (value: Value) => string,
  mostIds = 100,
): ((id: string) => Promise<readonly Value[]>) => {
  const waiting = new Map<string, PromiseWithResolvers<readonly Value[]>>();
  let isReading = false;
  const readAll = async (): Promise<void> => {
    isReading = true;
    while (waiting.size > 0) {
      const due = [...waiting].slice(0, mostIds);
      for (const [id] of due) waiting.delete(id);
      try {
        const values = Map.groupBy(await readMany(due.map(([id]) => id)), idOf);
        for (const [id, { resolve }] of due) resolve(values.get(id) ?? []);
      } catch (error) {
        for (const [, { reject }] of due) reject(error);
      }
    }
    isReading = false;
  };
  return (id) => {
    const asked = waiting.get(id) ?? Promise.withResolvers<readonly Value[]>();
    waiting.set(id, asked);
    if (!isReading) void readAll();
    return asked.promise;
  };
};
