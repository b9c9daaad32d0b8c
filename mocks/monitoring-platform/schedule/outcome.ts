import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';

/** What the last collection of an entity of a platform by one way in came to. */
export interface Outcome {
  readonly channel: 'interface' | 'exchange' | 'source';
  readonly entity: EntityName;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly records: number;
  readonly landed: number;
  readonly problems: readonly SourceProblem[];
}
