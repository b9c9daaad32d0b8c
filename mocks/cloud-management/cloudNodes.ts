import type { CloudNode } from './infrastructureSample.ts';

const gibibyte = 1024 ** 3;

/** Two clouds and three nodes: what 6.2 calls different clouds gathered into one ledger. */
export const cloudNodes: readonly CloudNode[] = [
  {
    cloudId: 'education-cloud',
    nodeId: 'ec-web-1',
    memoryBytes: 32 * gibibyte,
    diskBytes: 500 * gibibyte,
    bandwidthBps: 1_000_000_000,
  },
  {
    cloudId: 'education-cloud',
    nodeId: 'ec-database-1',
    memoryBytes: 128 * gibibyte,
    diskBytes: 4000 * gibibyte,
    bandwidthBps: 1_000_000_000,
  },
  {
    cloudId: 'provincial-cloud',
    nodeId: 'pc-media-1',
    memoryBytes: 64 * gibibyte,
    diskBytes: 20_000 * gibibyte,
    bandwidthBps: 10_000_000_000,
  },
];
