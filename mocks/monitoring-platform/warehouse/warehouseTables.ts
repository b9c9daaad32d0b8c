import { entityNames } from '../../../spec/entities/entityNames.ts';
import { jointDebuggingTable } from '../catalogue/jointDebuggingTable.ts';
import { beaconTableDefinitions } from './beaconTableDefinitions.ts';
import { landedTableDefinition } from './landedTableDefinition.ts';
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

/** Every table of the warehouse. */
export const warehouseTables: readonly TableDefinition[] = [
  ...beaconTableDefinitions,
  landing,
  jointDebuggingTable,
  ...entityNames.filter((entity) => entity !== 'beacon-event').map(landedTableDefinition),
];
