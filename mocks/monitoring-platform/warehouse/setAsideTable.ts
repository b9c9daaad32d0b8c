import type { TableDefinition } from './tableDefinition.ts';

/** Rows that the warehouse refused, whole, with its reason: nothing is lost, and nothing waits for them. */
export const setAsideTable: TableDefinition = {
  name: 'set_aside',
  columns: [
    'platform_id String',
    'meant_for LowCardinality(String)',
    'reason String',
    'payload String',
    "set_aside_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)",
  ],
  engine: 'MergeTree',
  orderBy: ['platform_id', 'meant_for', 'set_aside_at'],
  durable: true,
};
