import type { Warehouse } from '../../warehouse/warehouse.ts';

/** What was landed of a platform at all, if only with nothing: `entity channel`. */
export const landingsOf = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
): Promise<readonly string[]> => {
  const landings = await warehouse.query<{ entity: string; channel: string }>(
    'SELECT DISTINCT entity, channel FROM landing WHERE platform_id = {platform_id:String}',
    { platform_id: platformId },
  );
  return landings.map(({ entity, channel }) => `${entity} ${channel}`);
};
