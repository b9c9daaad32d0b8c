/** One way to read an indicator that the draft leaves open. */
export interface IndicatorReading {
  /** Value of the profile that chooses it, e.g. `union-capped`. */
  readonly id: string;
  readonly value: number | null;
  readonly chosen: boolean;
}
