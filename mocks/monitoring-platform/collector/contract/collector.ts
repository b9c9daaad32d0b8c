import type { EventFilter } from './eventFilter.ts';
import type { LandedEvent } from './landedEvent.ts';
import type { RejectedEvent } from './rejectedEvent.ts';

/** What collects beacons (7.1), as others use it. */
export interface Collector {
  readonly good: (filter?: EventFilter) => Promise<readonly LandedEvent[]>;
  readonly bad: (filter?: EventFilter) => Promise<readonly RejectedEvent[]>;
  readonly reset: (filter?: EventFilter) => Promise<void>;
}
