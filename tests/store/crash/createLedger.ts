/** What must be known after a kill, by key: what was acknowledged last, or what was under way then. Values as JSON; undefined: nothing there. */
export interface Ledger {
  /** Does one act that would set a key, and remembers it as done, as refused (`act` resolves with false) or as unknown (it rejects). */
  readonly act: (key: string, value: unknown, act: () => Promise<boolean>) => Promise<void>;
  readonly settled: (key: string) => string | undefined;
  /** Compares with what is there, which then counts; returns what is not as it must be. */
  readonly compare: (prefix: string, found: ReadonlyMap<string, unknown>) => readonly string[];
  /** Whatever hung on it went with it. */
  readonly forget: (prefix: string) => void;
  readonly acknowledged: () => number;
}

const encode = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

export const createLedger = (): Ledger => {
  const done = new Map<string, string | undefined>();
  // Of an act without an answer, each of those that followed may be the one that was done last.
  const open = new Map<string, Set<string | undefined>>();
  let acknowledged = 0;
  return {
    act: async (key, value, act) => {
      const unknown = open.get(key) ?? new Set();
      open.set(key, unknown.add(encode(value)));
      const accepted = await act();
      open.delete(key);
      if (!accepted) return;
      done.set(key, encode(value));
      acknowledged += 1;
    },
    settled: (key) => done.get(key),
    forget: (prefix) => {
      for (const map of [done, open]) for (const key of map.keys()) if (key.startsWith(prefix)) map.delete(key);
    },
    compare: (prefix, found) => {
      const keys = new Set([...done.keys(), ...open.keys(), ...found.keys()].filter((key) => key.startsWith(prefix)));
      const wrong: string[] = [];
      for (const key of keys) {
        const is = encode(found.get(key));
        const possible = new Set([done.get(key), ...(open.get(key) ?? [])]);
        if (!possible.has(is)) wrong.push(`${key}: expected ${[...possible].join(' or ')}, but found ${is}`);
        open.delete(key);
        done.set(key, is);
      }
      return wrong;
    },
    acknowledged: () => acknowledged,
  };
};
