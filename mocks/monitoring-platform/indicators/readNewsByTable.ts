import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const seconds = (time: number): string => (time / 1000).toFixed(3);

/**
 * For each landed table what landed of a platform, and for `beacon_event` what was received of a period (milliseconds since the epoch, half-open) and
 * whether anything ever was, each as one text: as long as it is the same nothing came. A table in which nothing landed has none. What is received
 * happened at most a few minutes later.
 */
export const readNewsByTable = async (
  warehouse: Warehouse,
  platformId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ReadonlyMap<string, string>> => {
  const rows = await warehouse.query<{ of: string; news: string }>(
    `SELECT entity AS of, toString((count(), sum(records), max(landed_at))) AS news FROM landing WHERE platform_id = {id:String} GROUP BY entity
    UNION ALL
    SELECT '' AS of, toString((count(), max(received_time), (SELECT count() FROM (SELECT 1 FROM beacon_event WHERE platform_id = {id:String} LIMIT 1)))) AS news
      FROM beacon_event WHERE platform_id = {id:String} AND received_time >= {from:DateTime64(3)} - INTERVAL 1 DAY AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}`,
    { id: platformId, from: seconds(from), to: seconds(to) },
  );
  return new Map(rows.map(({ of, news }) => [of === '' ? 'beacon_event' : `landed_${snakeCase(of)}`, news]));
};
