import { landedTable } from '../../../mocks/monitoring-platform/warehouse/landedTable.ts';
import { columns } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { mostRows } from './tableRows.ts';

/** Records of the candidate as one of the two ways landed them, living ones, by their fields; times as epoch milliseconds. */
export const landedRows = async (
  { monitoring, target }: CheckContext,
  entity: EntityName,
  channel: 'interface' | 'exchange',
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const values = columns(entity)
    .filter(({ field }) => field !== 'isDeleted')
    .map(({ field, column, schema }) =>
      schema.format === 'date-time' ? `toUnixTimestamp64Milli(${column}) AS \`${field}\`` : `${column} AS \`${field}\``,
    );
  return monitoring.warehouse.query(
    `SELECT ${values.join(', ')} FROM ${landedTable(entity)} FINAL WHERE platform_id = {platformId:String} AND channel = {channel:String} LIMIT ${mostRows + 1}`,
    { platformId: target.platformId, channel },
  );
};
