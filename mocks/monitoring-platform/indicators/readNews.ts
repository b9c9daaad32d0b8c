import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * What landed of a platform, and what events were received, each after an instant (milliseconds since the epoch), as one text: as long as it is the
 * same nothing came. What is received after an instant happened at most a day before it.
 */
export const readNews = async (
  warehouse: Warehouse,
  platformId: string,
  since: { readonly landed: number; readonly received: number },
): Promise<string> => {
  const [news] = await warehouse.query<Readonly<Record<string, unknown>>>(
    `SELECT * FROM
      (SELECT count() AS landings, sum(records) AS landed, toString(max(landed_at)) AS last FROM landing WHERE platform_id = {id:String} AND landed_at >= {landed_since:DateTime64(3)}) AS l
      CROSS JOIN (SELECT count() AS events, toString(max(received_time)) AS received FROM beacon_event
        WHERE platform_id = {id:String} AND received_time >= {since:DateTime64(3)} AND occurred_time >= {since:DateTime64(3)} - INTERVAL 1 DAY) AS e`,
    {
      id: platformId,
      since: (since.received / 1000).toFixed(3),
      landed_since: (since.landed / 1000).toFixed(3),
    },
  );
  return JSON.stringify(news);
};
