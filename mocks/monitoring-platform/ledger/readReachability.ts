import type { Warehouse } from '../warehouse/warehouse.ts';

/** How often a platform was reached by the probe (table 1, row 5) in a stretch of time. Times are epoch milliseconds. */
export interface Reachability {
  readonly platformId: string;
  /** Begin of the stretch. */
  readonly at: number;
  readonly checks: number;
  readonly reachable: number;
  readonly lastAt: number;
  readonly lastReachable: boolean | null;
}

interface Asked {
  readonly since: number;
  readonly until: number;
  readonly stepSeconds: number;
  readonly platformIds?: readonly string[];
}

/** By platform and stretch, in the order of time. */
export const readReachability = async (
  warehouse: Warehouse,
  { since, until, stepSeconds, platformIds }: Asked,
): Promise<readonly Reachability[]> => {
  const rows = await warehouse.query<
    Readonly<Record<'platform_id' | 'at' | 'checks' | 'reached' | 'latest' | 'was', never>>
  >(
    `SELECT platform_id, intDiv(toUnixTimestamp64Milli(assumeNotNull(sampled_time)) - {since:Int64}, {step:Int64}) * {step:Int64} + {since:Int64} AS at,
      uniqExact(sample_id) AS checks, uniqExactIf(sample_id, reachable) AS reached,
      toUnixTimestamp64Milli(max(assumeNotNull(sampled_time))) AS latest, argMax(tuple(reachable), sampled_time).1 AS was
    FROM landed_reachability_sample
    WHERE sampled_time >= fromUnixTimestamp64Milli({since:Int64}) AND sampled_time <= fromUnixTimestamp64Milli({until:Int64})
    ${platformIds === undefined ? '' : 'AND platform_id IN {ids:Array(String)}'}
    GROUP BY platform_id, at ORDER BY platform_id, at`,
    {
      step: stepSeconds * 1_000,
      since,
      until,
      ...(platformIds !== undefined && { ids: [...platformIds] }),
    },
  );
  return rows.map((row) => ({
    platformId: String(row.platform_id),
    at: Number(row.at),
    checks: Number(row.checks),
    reachable: Number(row.reached),
    lastAt: Number(row.latest),
    lastReachable: row.was === null ? null : Boolean(row.was),
  }));
};
