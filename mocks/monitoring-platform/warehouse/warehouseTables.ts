import { entityNames } from '../../../spec/entities/entityNames.ts';
import { jointDebuggingTable } from '../catalogue/jointDebuggingTable.ts';
import { beaconTableDefinitions } from './beaconTableDefinitions.ts';
import { landedTableDefinition } from './landedTableDefinition.ts';
import { recordDay } from './recordDay.ts';
import { setAsideTable } from './setAsideTable.ts';
import type { TableDefinition } from './tableDefinition.ts';

/** Which entity was collected when, by which channel, and how many records came: zero records is not the same as never asked. */
const landing: TableDefinition = {
  name: 'landing',
  columns: [
    'platform_id String',
    'entity LowCardinality(String)',
    'channel LowCardinality(String)',
    'records UInt64',
    "landed_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)",
  ],
  engine: 'MergeTree',
  orderBy: ['platform_id', 'entity', 'channel', 'landed_at'],
  durable: false,
};

/** The value of each indicator and day, as last computed. */
const indicatorDay: TableDefinition = {
  name: 'indicator_day',
  columns: [
    'platform_id String',
    'indicator_id LowCardinality(String)',
    'day Date',
    'value Nullable(Float64)',
    'status LowCardinality(String)',
    "computed_at DateTime64(3, 'Asia/Shanghai')",
  ],
  engine: 'ReplacingMergeTree(computed_at)',
  orderBy: ['platform_id', 'indicator_id', 'day'],
  durable: false,
};

/** What status management (8.4) found wrong, and when. */
const statusAlert: TableDefinition = {
  name: 'status_alert',
  columns: [
    'platform_id String',
    'aspect LowCardinality(String)',
    'code LowCardinality(String)',
    'subject String',
    'message String',
    'expected String',
    'actual String',
    "raised_at DateTime64(3, 'Asia/Shanghai')",
  ],
  engine: 'MergeTree',
  orderBy: ['platform_id', 'raised_at'],
  durable: false,
};

/** Every table of the warehouse. */
export const warehouseTables: readonly TableDefinition[] = [
  ...beaconTableDefinitions,
  landing,
  indicatorDay,
  statusAlert,
  jointDebuggingTable,
  recordDay,
  setAsideTable,
  ...entityNames.filter((entity) => entity !== 'beacon-event').map(landedTableDefinition),
];
