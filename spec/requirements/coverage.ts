import type { Indicator } from '../indicators/indicator.ts';
import type { Localized } from '../localized.ts';

/** A way by which data come to the monitoring platform: the three methods of 5.2, or a source that is not the candidate. */
export type CoverageWay = 'beacon' | 'interface' | 'exchange' | 'source';

/** Rows that belong together, as the draft names them. */
export interface CoverageGroup {
  readonly name: Localized;
  /** Ids of `indicators`. Those that do not concern the kind of the candidate are left out, and so is a group of such alone. */
  readonly indicators: readonly string[];
  /** Ids of `besideQuantities`, for what the text asks and no table has a row for. */
  readonly quantities?: readonly string[];
}

/** What has to be obtained for a requirement to be met: something of every group. */
export interface Coverage {
  /** Of each group every row, as where a table lists the least there is (至少应包含); or one row, as where a sentence only names categories. */
  readonly rows: 'all' | 'some';
  readonly groups: readonly [CoverageGroup, ...CoverageGroup[]];
  /** The table, where it is all of it. */
  readonly table?: Indicator['table'];
  /** The only ways that count, where the sentence names them; absent: any way that the text allows. */
  readonly ways?: readonly [CoverageWay, ...CoverageWay[]];
}
