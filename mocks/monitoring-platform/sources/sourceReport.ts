import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';
import type { SourceName } from './sourceLists.ts';

/** What one collection from a source of table 1 or 7 brought. */
export interface SourceReport {
  readonly source: SourceName;
  readonly entity: EntityName;
  readonly records: number;
  readonly landed: number;
  readonly problems: readonly SourceProblem[];
}
