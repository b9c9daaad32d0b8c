import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { TableReading } from './reading/tableReading.ts';

/** One batch on its way into the warehouse. */
export interface LandingBatch {
  readonly platformId: string;
  readonly entity: EntityName;
  readonly reading: TableReading;
  /** Stands in `landed_at` of every row, and is the version of a record: a table read later is right, whatever its times say. */
  readonly landedAt: number;
  /** Of times that have none, e.g. `+08:00`. */
  readonly offset: string;
}

/** What became of a batch. */
export interface Landed {
  readonly rows: number;
  /** Rows that the warehouse refused. */
  readonly setAside: number;
  /** What it said of the first of them. */
  readonly reason: string | undefined;
}
