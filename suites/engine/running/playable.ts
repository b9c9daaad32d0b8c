/**
 * Something several checks look at but that should happen once per run (a pull of all interfaces, a visit of all
 * pages). The first check that asks for it plays it; the others wait for the same result. It returns the candidate's
 * faults as data, as checks do; what it throws is a suite error in every check that asks.
 */
export interface Playable<T, Context> {
  readonly id: string;
  /** Milliseconds; default 30,000. Not counted against the checks that wait for it; past it they are inconclusive (`deadline`). */
  readonly deadlineMs?: number;
  readonly play: (context: Context) => Promise<T>;
}
