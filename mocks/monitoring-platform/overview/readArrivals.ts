import type { Warehouse } from '../warehouse/warehouse.ts';

/** What came on a day of Beijing by a channel; 0 records: it was asked for, and nothing came. */
export interface Arrival {
  readonly day: string;
  readonly channel: string;
  readonly records: number;
}

/** Days without a row are gaps. `from` and `to` are days of Beijing, both included. */
export const readArrivals = async (
  warehouse: Warehouse,
  { platformId, from, to }: { readonly platformId: string; readonly from: string; readonly to: string },
): Promise<readonly Arrival[]> => {
  const parameters = { id: platformId, from: `${from} 00:00:00.000`, to: `${to} 23:59:59.999` };
  const within = (column: string): string =>
    `platform_id = {id:String} AND ${column} >= toDateTime64({from:String}, 3, 'Asia/Shanghai') AND ${column} <= toDateTime64({to:String}, 3, 'Asia/Shanghai')`;
  const [beacons, landings] = await Promise.all([
    warehouse.query<Arrival>(
      `SELECT toString(toDate(received_time, 'Asia/Shanghai')) AS day, 'beacon' AS channel, count() AS records FROM beacon_event WHERE ${within('received_time')} GROUP BY day ORDER BY day`,
      parameters,
    ),
    warehouse.query<Arrival>(
      `SELECT toString(toDate(landed_at, 'Asia/Shanghai')) AS day, toString(landing.channel) AS channel, sum(landing.records) AS records FROM landing WHERE ${within('landed_at')} GROUP BY day, channel ORDER BY day, channel`,
      parameters,
    ),
  ]);
  return [...beacons, ...landings].map(({ day, channel, records }) => ({ day, channel, records: Number(records) }));
};
