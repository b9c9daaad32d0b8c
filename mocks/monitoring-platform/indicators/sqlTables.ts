const named = (sql: string, pattern: RegExp): readonly string[] => [
  ...new Set(Array.from(sql.matchAll(pattern), ([, table]) => table as string)),
];

/** Warehouse tables that the SQL of an indicator or quantity reads, by what it can do without them. */
export interface SqlTables {
  readonly all: readonly string[];
  /** Every one of these must have been collected. */
  readonly needed: readonly string[];
  /** `FROM … AS either`: one of these must have been, the SQL says which counts. */
  readonly either: readonly string[];
}

/** Reads it from the names that the SQL gives its tables; one `AS beside` may be missing. */
export const sqlTables = (sql: string): SqlTables => {
  const either = named(sql, /\bFROM (landed_\w+|beacon_event) AS either\b/g);
  return {
    all: named(sql, /\bFROM (landed_\w+|beacon_event)\b/g),
    needed: named(sql, /\bFROM (landed_\w+|beacon_event)\b(?! AS (?:either|beside)\b)/g).filter(
      (table) => !either.includes(table),
    ),
    either,
  };
};
