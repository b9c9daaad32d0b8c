type Kept = Readonly<Record<string, unknown>>;

/** A record with its place in the order in which the source came to know it. */
export interface Arrival {
  /** Grows with each record that comes or changes; never given twice. */
  readonly number: number;
  readonly record: Kept;
}

/** Whoever reads on behind a number misses nothing, however late a record tells of what happened long ago, and however it changes while pages are turned. */
export const arrivals = (all: Iterable<Arrival>, platformId: string | undefined, after: number): readonly Arrival[] =>
  [...all]
    .filter(({ number, record }) => number > after && (platformId === undefined || record['platformId'] === platformId))
    .toSorted((a, b) => a.number - b.number);
