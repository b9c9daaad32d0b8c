import type { Warehouse } from '../warehouse/warehouse.ts';

/** How many events a platform has on each of these days of Beijing; a day without is left out. */
export const eventsOfDays = async (
  warehouse: Warehouse,
  platformId: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await warehouse.query<{ day: string; events: number }>(
    'SELECT toString(toDate(occurred_time)) AS day, count() AS events FROM beacon_event WHERE platform_id = {platform_id:String} AND toDate(occurred_time) IN {days:Array(Date)} GROUP BY day',
    { platform_id: platformId, days },
  );
  return new Map(rows.map(({ day, events }) => [day, events]));
};
