import type { Supply } from './supply.ts';

/** Something that would let more be examined. */
export interface MissingSupply extends Supply {
  /** Checks that wait for it, and for nothing else or for other things too. */
  readonly checks: readonly string[];
  /** Open requirements that these checks verify, or that wait for it themselves. */
  readonly requirements: readonly string[];
}
