import type { Channel } from '../channel.ts';
import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';

/** One row of tables 1–7. */
export interface Indicator {
  /** `t<table>-<row>-<slug>`, e.g. `t3-4-page-views`; `row` is the number printed in the draft (table 7 skips 5 and 7). */
  readonly id: string;
  readonly table: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly row: number;
  readonly name: Localized;
  /** e.g. `%`, `次`, `人`, `秒`; both languages. */
  readonly unit: Localized;
  /** Names of the dimensions a value is broken down by, e.g. `['type']`; empty when there is only the total. */
  readonly dimensions: readonly string[];
  /** The channel whose landed data it is computed from by default. */
  readonly channel: Channel;
  readonly platforms: readonly PlatformKind[];
  /** What is computed, from what, over which window; what happens at a zero denominator. */
  readonly definition: Localized;
}
