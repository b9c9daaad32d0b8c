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
  // One statement: of a run's many small ones the fixed cost is most.
  const landings = await warehouse.query<{ entity: string; channel: LandingChannel | 'beacon' }>(
    `SELECT * FROM (
        SELECT entity, toString(channel) AS channel FROM landing WHERE platform_id = {platform_id:String} GROUP BY entity, channel
        UNION ALL SELECT '', 'beacon' FROM (SELECT 1 FROM beacon_event WHERE platform_id = {platform_id:String} LIMIT 1)
      ) ORDER BY entity, channel`,
    { platform_id: platformId },
  );
  const tables = new Map(
    entityNames.map((entity) => [
      landedTable(entity),
      landings.flatMap((landing) =>
        landing.entity === entity && landing.channel !== 'beacon' ? [landing.channel] : [],
      ),
    ]),
  );
  return {
    channels: (table) => tables.get(table) ?? [],
    beacons: landings.some(({ channel }) => channel === 'beacon'),
  };
};
