import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { SourceProblem } from './sourceProblem.ts';

/** What one pull of one interface brought (7.2). */
export interface PullReport {
  readonly entity: EntityName;
  readonly url: string;
  readonly pages: number;
  readonly records: number;
  readonly landed: number;
  readonly durationMs: number;
  readonly problems: readonly SourceProblem[];
}
