import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { TableReading } from './tableReading.ts';

/** One batch on its way into the warehouse. */
export interface LandingBatch {
  readonly platformId: string;
  readonly entity: EntityName;
  readonly reading: TableReading;
  /** Stands in `landed_at` of every row; no two batches of a platform have the same. */
  readonly landedAt: number;
}
