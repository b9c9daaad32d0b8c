import type { Warehouse } from '../warehouse/warehouse.ts';

/** How much of what there is was in use, as the multi-cloud management platform said; what it did not say is null. */
export interface NodeUsage {
  readonly cpuPercent: number | null;
  readonly memoryUsedBytes: number | null;
  readonly memoryTotalBytes: number | null;
  readonly diskUsedBytes: number | null;
  readonly diskTotalBytes: number | null;
  readonly bandwidthUsedBps: number | null;
  readonly bandwidthTotalBps: number | null;
}

/** A node of a cloud with its latest sample (table 1). Times are epoch milliseconds. */
export interface LedgerNode extends NodeUsage {
  readonly platformId: string;
  readonly cloudId: string;
  readonly nodeId: string;
  readonly sampledAt: number;
  readonly landedAt: number;
}

const dayMs = 86_400_000;
/** Who has been silent for so long is no node any more. */
const rememberedMs = 30 * dayMs;
/** A sample of a clock that runs ahead further than this is none of now. */
const aheadMs = 5 * 60_000;
const columns = [
  'cpu_usage_percent',
  'memory_used_bytes',
  'memory_total_bytes',
  'disk_used_bytes',
  'disk_total_bytes',
  'bandwidth_used_bps',
  'bandwidth_total_bps',
];
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** The latest sample of every node of every cloud, of the platforms named or all; by platform, cloud and node. */
export const readLedger = async (
  warehouse: Warehouse,
  now: number,
  platformIds?: readonly string[],
): Promise<readonly LedgerNode[]> => {
  const rows = await warehouse.query<{
    readonly platform_id: string;
    readonly cloud_id: string;
    readonly node_id: string;
    readonly sampled: number | string;
    readonly landed: number | string;
    readonly usage: readonly unknown[];
  }>(
    `SELECT platform_id, ifNull(cloud_id, '') AS cloud_id, ifNull(node_id, '') AS node_id,
      toUnixTimestamp64Milli(max(assumeNotNull(sampled_time))) AS sampled, toUnixTimestamp64Milli(max(landed_at)) AS landed,
      argMax(tuple(${columns.join(', ')}), sampled_time) AS usage
    FROM landed_infrastructure_sample
    WHERE sampled_time >= fromUnixTimestamp64Milli({since:Int64}) AND sampled_time <= fromUnixTimestamp64Milli({until:Int64})
    ${platformIds === undefined ? '' : 'AND platform_id IN {ids:Array(String)}'}
    GROUP BY platform_id, cloud_id, node_id ORDER BY platform_id, cloud_id, node_id`,
    {
      since: now - rememberedMs,
      until: now + aheadMs,
      ...(platformIds !== undefined && { ids: [...platformIds] }),
    },
  );
  return rows.map(({ platform_id: platformId, cloud_id: cloudId, node_id: nodeId, sampled, landed, usage }) => ({
    platformId,
    cloudId,
    nodeId,
    sampledAt: Number(sampled),
    landedAt: Number(landed),
    cpuPercent: number(usage[0]),
    memoryUsedBytes: number(usage[1]),
    memoryTotalBytes: number(usage[2]),
    diskUsedBytes: number(usage[3]),
    diskTotalBytes: number(usage[4]),
    bandwidthUsedBps: number(usage[5]),
    bandwidthTotalBps: number(usage[6]),
  }));
};
