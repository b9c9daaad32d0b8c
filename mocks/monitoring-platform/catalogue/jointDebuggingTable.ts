import type { TableDefinition } from '../warehouse/tableDefinition.ts';

/** What joint debugging found, one row per interface called (7.2.8). */
export const jointDebuggingTable: TableDefinition = {
  name: 'joint_debugging',
  columns: [
    'run_id String',
    'platform_id String',
    'entity LowCardinality(String)',
    'url String',
    "called_time DateTime64(3, 'Asia/Shanghai')",
    'duration_ms Float64',
    'records UInt64',
    'total UInt64',
    'problems String',
  ],
  engine: 'MergeTree',
  orderBy: ['platform_id', 'called_time', 'entity'],
  durable: false,
};
