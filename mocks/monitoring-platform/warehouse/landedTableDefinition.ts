import { columns } from '../../../spec/entities/columns.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { happening } from '../indicators/happening.ts';
import { columnType } from './columnType.ts';
import { landedTable } from './landedTable.ts';
import type { TableDefinition } from './tableDefinition.ts';

const definitionOf =
  (column: string, key: readonly string[]) =>
  (described: Parameters<typeof columnType>[0]): string => {
    if (column === 'is_deleted') return 'is_deleted UInt8 DEFAULT 0';
    // The version column of ReplacingMergeTree cannot be null; a record without it is older than any other.
    if (column === 'update_time') return `update_time ${columnType(described, false)} DEFAULT 0`;
    return `${column} ${columnType(described, !key.includes(column))}`;
  };

/**
 * Where records of an entity land, whatever brought them: its columns, `channel` (`interface` / `exchange` / `source`) and
 * `landed_at`; `unreadable` names columns in which something stood that they cannot hold (a JSON object: column, what stood
 * there). One row per key and channel, the one with the greatest `version`; a soft-deleted record disappears under `FINAL`.
 * The version is the update time, for an entity without one the time of landing; whoever reads its source as it is now gives
 * the time of reading, so that a row mended to an earlier time counts.
 */
export const landedTableDefinition = (entity: EntityName): TableDefinition => {
  const key = entitySchemas[entity]['x-key'].map(snakeCase);
  const described = columns(entity);
  const names = described.map(({ column }) => column);
  const version = names.includes('update_time')
    ? 'toUnixTimestamp64Milli(update_time)'
    : 'toUnixTimestamp64Milli(landed_at)';
  const engine = names.includes('is_deleted')
    ? 'ReplacingMergeTree(version, is_deleted)'
    : 'ReplacingMergeTree(version)';
  // Ids are mostly given in the order of time: a day's records then lie together, and a day is read instead of the history.
  const [happened] = happening[landedTable(entity)] ?? [];
  return {
    name: landedTable(entity),
    columns: [
      ...described.map((column) => definitionOf(column.column, key)(column)),
      'channel LowCardinality(String)',
      "landed_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)",
      `version Int64 DEFAULT ${version}`,
      "unreadable String DEFAULT ''",
    ],
    indexes: [
      ...(happened === undefined ? [] : [`happened ${happened} TYPE minmax`]),
      'landed landed_at TYPE minmax',
      ...(names.includes('update_time') ? ['updated update_time TYPE minmax'] : []),
    ],
    engine,
    orderBy: [...key.slice(0, 1), 'channel', ...key.slice(1)],
    durable: false,
    // A part below 64 MiB (before it is compressed) is one file, not two for each column: files are a fifth of what landing a table costs
    // (docs/decisions/0071). What has been merged is larger, and columns are read by themselves.
    settings: ['min_bytes_for_wide_part = 67108864'],
  };
};
