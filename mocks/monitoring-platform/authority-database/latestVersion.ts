import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The latest version that has landed of a platform's table; 0: none. */
export const latestVersion = async (
  warehouse: Warehouse,
  { entity }: FrontDatabaseTable,
  platformId: string,
): Promise<number> => {
  const [row] = await warehouse.query<{ readonly latest: number | string }>(
    `SELECT max(version) AS latest FROM ${landedTable(entity)} WHERE platform_id = {platformId:String} AND channel = 'exchange'`,
    { platformId },
  );
  return Number(row?.latest ?? 0);
};
