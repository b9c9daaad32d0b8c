import type { Localized } from '../localized.ts';
import type { ProfileValues } from './profileValues.ts';

/** One value that the draft leaves open, and why it was chosen. */
export interface Assumption {
  /** Dotted path into the values, e.g. `interfaces.skewSeconds`. */
  readonly path: string;
  readonly value: unknown;
  /** `false` once a body that owns the standard has confirmed it. */
  readonly assumed: boolean;
  readonly reason: Localized;
}

/** A loaded profile; `id`, `version` and `hash` stand in every report. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical JSON of the file, hex. */
  readonly hash: string;
  readonly title: Localized;
  readonly values: ProfileValues;
  readonly assumptions: readonly Assumption[];
}
