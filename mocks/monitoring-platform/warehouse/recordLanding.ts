import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { LandingChannel } from './landingChannel.ts';
import type { Warehouse } from './warehouse.ts';

export interface Landing {
  readonly platformId: string;
  readonly entity: EntityName;
  readonly channel: LandingChannel;
  readonly records: number;
}

/** Notes that an entity was collected, even when nothing came: an indicator over it is then 0 instead of absent. */
export const recordLanding = async (
  warehouse: Warehouse,
  { platformId, entity, channel, records }: Landing,
): Promise<void> => warehouse.insert('landing', [{ platform_id: platformId, entity, channel, records }]);
