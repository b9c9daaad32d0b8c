import type { Localized } from '../../../spec/localized.ts';
import type { CoverageWay } from '../../../spec/requirements/coverage.ts';

/** What came of one way. */
export interface CoverageCell {
  readonly way: CoverageWay;
  /** Whether the text and the profile let the row be obtained this way at all. */
  readonly allowed: boolean;
  readonly state: 'obtained' | 'not-offered' | 'not-exercised';
  /** Of the indicator, over all that was collected this way; of interactions by beacon the events that came. */
  readonly value: number | null;
  /** Why it was not exercised, e.g. `method-not-chosen`. */
  readonly reason?: string;
  readonly detail?: Localized;
  /** Ids of the checks by which it was exercised. */
  readonly evidence: readonly string[];
}

/** A row of tables 1–7 and the ways by which this run obtained it: a line of the record. */
export interface CoverageRow {
  readonly type: 'coverage';
  readonly table: number;
  readonly row: number;
  readonly indicator: string;
  /** The best of its ways; `not-this-party`: it does not come from the access platform; `not-this-kind`. */
  readonly state: 'obtained' | 'not-offered' | 'not-exercised' | 'not-this-party' | 'not-this-kind';
  readonly cells: readonly CoverageCell[];
}
