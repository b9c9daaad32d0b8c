import type { Warehouse } from '../../warehouse/warehouse.ts';

/** Data items of a platform by table exchange, and the calls of these since then (epoch milliseconds). */
export const countExternalCalls = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  since: number,
): Promise<{ readonly items: number; readonly calls: number }> => {
  const [row] = await warehouse.query<{ items: number; calls: number }>(
    `SELECT (SELECT count() FROM landed_data_item FINAL WHERE platform_id = {id:String} AND channel = 'exchange') AS items,
      (SELECT count() FROM landed_data_item_call FINAL WHERE platform_id = {id:String} AND channel = 'exchange' AND called_time >= {from:DateTime64(3)} AND data_item_id IN (SELECT data_item_id FROM landed_data_item FINAL WHERE platform_id = {id:String} AND channel = 'exchange')) AS calls`,
    { id: platformId, from: (since / 1000).toFixed(3) },
  );
  return row ?? { items: 0, calls: 0 };
};
