import type { Localized } from '../../../../spec/localized.ts';

/** One way to read an indicator that the draft leaves open. */
export interface IndicatorReading {
  /** Value of the profile that chooses it, e.g. `union-capped`. */
  readonly id: string;
  /** In words. */
  readonly title: Localized;
  readonly value: number | null;
  /** One of each thing left open is: its value, with the others chosen as well, is the indicator's. */
  readonly chosen: boolean;
  /** Absent: that of the indicator. */
  readonly unit?: Localized;
}
