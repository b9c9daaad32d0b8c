import type { Outcome } from '../../schedule/outcome.ts';

/** What the last collection of an entity of a platform by one channel came to. */
export interface CollectionOutcome extends Outcome {
  readonly platformId: string;
}
