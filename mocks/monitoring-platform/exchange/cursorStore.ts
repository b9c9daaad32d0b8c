import { greatestOf } from '../../../spec/greatestOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Up to which time each table of each platform has been read; kept in the warehouse, beside the rows it speaks of. */
export interface CursorStore {
  /** Epoch milliseconds: by entity, and of the latest extraction. */
  readonly read: (
    platformId: string,
  ) => Promise<{ readonly cursors: ReadonlyMap<EntityName, number>; readonly latest: number }>;
  readonly write: (platformId: string, moved: readonly MovedCursor[]) => Promise<void>;
}

/** Up to which time a table was read, and when; epoch milliseconds. */
export interface MovedCursor {
  readonly entity: EntityName;
  readonly cursor: number;
  readonly at: number;
}

const table = `CREATE TABLE IF NOT EXISTS exchange_cursor (
  platform_id String,
  entity LowCardinality(String),
  cursor DateTime64(3, 'Asia/Shanghai'),
  extracted_at DateTime64(3, 'Asia/Shanghai')
) ENGINE = ReplacingMergeTree(extracted_at) ORDER BY (platform_id, entity)`;

export const createCursorStore = (warehouse: Warehouse): CursorStore => {
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => (ready ??= warehouse.command(table));
  return {
    read: async (platformId) => {
      await prepared();
      const rows = await warehouse.query<{ readonly entity: EntityName; readonly cursor: number; readonly at: number }>(
        'SELECT entity, toUnixTimestamp64Milli(cursor) AS cursor, toUnixTimestamp64Milli(extracted_at) AS at FROM exchange_cursor FINAL WHERE platform_id = {platformId:String}',
        { platformId },
      );
      return {
        cursors: new Map(rows.map(({ entity, cursor }) => [entity, Number(cursor)])),
        latest: Math.max(0, greatestOf(rows.map(({ at }) => Number(at)))),
      };
    },
    write: async (platformId, moved) => {
      if (moved.length === 0) return;
      await prepared();
      await warehouse.insert(
        'exchange_cursor',
        moved.map(({ entity, cursor, at }) => ({
          platform_id: platformId,
          entity,
          cursor: new Date(cursor).toISOString(),
          extracted_at: new Date(at).toISOString(),
        })),
      );
    },
  };
};
