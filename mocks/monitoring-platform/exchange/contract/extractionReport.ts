import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../../interface-client/sourceProblem.ts';

/** What one extraction of one table brought (7.3.3). */
export interface ExtractionReport {
  readonly entity: EntityName;
  readonly table: string;
  readonly mode: 'full' | 'increment';
  readonly rows: number;
  /** ISO time up to which the table has been read. */
  readonly cursor: string | null;
  readonly durationMs: number;
  readonly problems: readonly SourceProblem[];
}
