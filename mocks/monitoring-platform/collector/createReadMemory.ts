/** What was read of one correlation id, until something of it arrives. */
export interface ReadMemory<Value> {
  readonly read: (correlationId: string, read: () => Promise<readonly Value[]>) => Promise<readonly Value[]>;
  /** To call when something of these is durable and not yet acknowledged. */
  readonly forget: (correlationIds: Iterable<string>) => void;
  readonly clear: () => void;
}

interface Entry<Value> {
  values?: readonly Value[];
}

/** Who waits for an event asks again and again; a statement each time would be most of what the warehouse has to do. */
export const createReadMemory = <Value>({ mostIds = 64, mostValues = 1_000 } = {}): ReadMemory<Value> => {
  const entries = new Map<string, Entry<Value>>();
  const entryOf = (correlationId: string): Entry<Value> => {
    const entry = entries.get(correlationId) ?? {};
    entries.delete(correlationId);
    entries.set(correlationId, entry);
    const [oldest] = entries.keys();
    if (entries.size > mostIds && oldest !== undefined) entries.delete(oldest);
    return entry;
  };
  return {
    read: async (correlationId, read) => {
      const entry = entryOf(correlationId);
      if (entry.values !== undefined) return entry.values;
      const values = await read();
      // What arrived meanwhile has put another entry in the place of this one, or none.
      if (values.length <= mostValues) entry.values = values;
      return values;
    },
    forget: (correlationIds) => {
      for (const correlationId of correlationIds) entries.delete(correlationId);
    },
    clear: () => entries.clear(),
  };
};
