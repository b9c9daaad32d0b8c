import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { csvLines } from '../csv/csvLines.ts';

const header = [
  'platformId',
  'platformName',
  'cloudId',
  'nodeId',
  'sampledTime',
  'stale',
  'reportedBy',
  'cpuPercent',
  'memoryUsedBytes',
  'memoryTotalBytes',
  'memoryPercent',
  'diskUsedBytes',
  'diskTotalBytes',
  'diskPercent',
  'bandwidthUsedBps',
  'bandwidthTotalBps',
  'bandwidthPercent',
] as const;

/** The ledger, one line per node. */
export const ledgerAsCsv = (nodes: readonly components['schemas']['LedgerNode'][]): string =>
  csvLines(
    header,
    nodes.map((node) => header.map((name) => (name === 'stale' ? String(node.stale) : node[name]))),
  );
