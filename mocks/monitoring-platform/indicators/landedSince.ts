import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Landed tables of a platform that anything was landed in after `since` (milliseconds since the epoch), as noted with each landing. */
export const landedSince = async (
  warehouse: Warehouse,
  platformId: string,
  since: number,
): Promise<ReadonlySet<string>> => {
  const rows = await warehouse.query<{ entity: string }>(
    'SELECT DISTINCT entity FROM landing WHERE platform_id = {platform_id:String} AND landed_at >= {since:DateTime64(3)}',
    { platform_id: platformId, since: (since / 1000).toFixed(3) },
  );
  return new Set(rows.map(({ entity }) => `landed_${snakeCase(entity)}`));
};
