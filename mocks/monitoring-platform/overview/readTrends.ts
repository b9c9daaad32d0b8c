import type { TrendPoint } from '../indicators/contract/trendPoint.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The daily values of every indicator that has any, by one statement; days of Beijing, both included. */
export const readTrends = async (
  warehouse: Warehouse,
  { platformId, from, to }: { readonly platformId: string; readonly from: string; readonly to: string },
): Promise<readonly { readonly id: string; readonly points: readonly TrendPoint[] }[]> => {
  const rows = await warehouse.query<TrendPoint & { readonly id: string }>(
    "SELECT toString(indicator_id) AS id, toString(day) AS day, assumeNotNull(value) AS value FROM indicator_day FINAL WHERE platform_id = {platform_id:String} AND indicator_day.day >= {from:Date} AND indicator_day.day <= {to:Date} AND status = 'computed' AND value IS NOT NULL ORDER BY id, day",
    { platform_id: platformId, from, to },
  );
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, points]) => ({
    id,
    points: points.map(({ day, value }) => ({ day, value })),
  }));
};
