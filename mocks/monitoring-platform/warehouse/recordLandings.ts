import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { LandingChannel } from './landingChannel.ts';
import type { Warehouse } from './warehouse.ts';

export interface Landing {
  readonly platformId: string;
  readonly entity: EntityName;
  readonly channel: LandingChannel;
  readonly records: number;
}

/** Notes that entities were collected, even when nothing came: an indicator over them is then 0 instead of absent. */
export const recordLandings = async (
  warehouse: Pick<Warehouse, 'insert'>,
  landings: readonly Landing[],
): Promise<void> => {
  if (landings.length === 0) return;
  await warehouse.insert(
    'landing',
    landings.map(({ platformId, entity, channel, records }) => ({ platform_id: platformId, entity, channel, records })),
  );
};
