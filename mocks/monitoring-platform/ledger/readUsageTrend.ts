import type { Warehouse } from '../warehouse/warehouse.ts';

/** Means over a stretch of time that begins at `at` (epoch milliseconds), percent; null: nothing was said. */
export interface UsagePoint {
  readonly at: number;
  readonly cpuPercent: number | null;
  readonly memoryPercent: number | null;
  readonly diskPercent: number | null;
  readonly bandwidthPercent: number | null;
}

export interface TrendAsked {
  readonly since: number;
  readonly until: number;
  readonly stepSeconds: number;
  readonly platformIds: readonly string[];
  /** Of this node of this cloud alone. */
  readonly node?: { readonly cloudId: string; readonly nodeId: string };
}

const share = (what: string, unit: string): string =>
  `avg(if(${what}_total_${unit} > 0, 100 * ${what}_used_${unit} / ${what}_total_${unit}, NULL))`;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(Number(value) * 10) / 10);

/** How the usage of nodes went, by platform, cloud and node (as JSON of the three), each in the order of time. */
export const readUsageTrend = async (
  warehouse: Warehouse,
  { since, until, stepSeconds, platformIds, node }: TrendAsked,
): Promise<ReadonlyMap<string, readonly UsagePoint[]>> => {
  const rows = await warehouse.query<{
    readonly platform_id: string;
    readonly cloud_id: string;
    readonly node_id: string;
    readonly at: number | string;
    readonly cpu: number | null;
    readonly memory: number | null;
    readonly disk: number | null;
    readonly bandwidth: number | null;
  }>(
    `SELECT platform_id, ifNull(cloud_id, '') AS cloud_id, ifNull(node_id, '') AS node_id,
      intDiv(toUnixTimestamp64Milli(assumeNotNull(sampled_time)), {step:Int64}) * {step:Int64} AS at,
      avg(cpu_usage_percent) AS cpu, ${share('memory', 'bytes')} AS memory, ${share('disk', 'bytes')} AS disk, ${share('bandwidth', 'bps')} AS bandwidth
    FROM landed_infrastructure_sample
    WHERE sampled_time >= fromUnixTimestamp64Milli({since:Int64}) AND sampled_time <= fromUnixTimestamp64Milli({until:Int64})
      AND platform_id IN {ids:Array(String)}${node === undefined ? '' : ' AND cloud_id = {cloud:String} AND node_id = {node:String}'}
    GROUP BY platform_id, cloud_id, node_id, at ORDER BY at`,
    {
      step: stepSeconds * 1_000,
      since,
      until,
      ids: [...platformIds],
      ...(node !== undefined && { cloud: node.cloudId, node: node.nodeId }),
    },
  );
  const byNode = Map.groupBy(rows, (row) => JSON.stringify([row.platform_id, row.cloud_id, row.node_id]));
  return new Map(
    [...byNode].map(([key, own]) => [
      key,
      own.map(({ at, cpu, memory, disk, bandwidth }) => ({
        at: Number(at),
        cpuPercent: rounded(cpu),
        memoryPercent: rounded(memory),
        diskPercent: rounded(disk),
        bandwidthPercent: rounded(bandwidth),
      })),
    ]),
  );
};
