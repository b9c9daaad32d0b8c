import { entityNames } from '../../../spec/entities/entityNames.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What has ever been collected from a platform. */
export interface Collected {
  /** Channels by which a landed table was filled, if only with nothing. */
  readonly channels: (table: string) => readonly LandingChannel[];
  /** Whether any beacon event came. */
  readonly beacons: boolean;
}

/** Asks the warehouse what has been collected from a platform: an indicator over the rest is absent, not 0. */
export const readCollected = async (warehouse: Warehouse, platformId: string): Promise<Collected> => {
  const landings = await warehouse.query<{ entity: string; channel: LandingChannel }>(
    'SELECT entity, channel FROM landing WHERE platform_id = {platform_id:String} GROUP BY entity, channel ORDER BY entity, channel',
    { platform_id: platformId },
  );
  const events = await warehouse.query('SELECT 1 FROM beacon_event WHERE platform_id = {platform_id:String} LIMIT 1', {
    platform_id: platformId,
  });
  const tables = new Map(
    entityNames.map((entity) => [
      landedTable(entity),
      landings.filter((landing) => landing.entity === entity).map(({ channel }) => channel),
    ]),
  );
  return { channels: (table) => tables.get(table) ?? [], beacons: events.length > 0 };
};
