import { columns } from '../../../../spec/entities/columns.ts';
import type { EntityColumn } from '../../../../spec/entities/columns.ts';
import { keyField } from '../../../../spec/entities/keyField.ts';
import { landedTable } from '../../warehouse/landedTable.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { LandedQuery, LandedRow } from '../contract/landed.ts';

const isTime = ({ schema }: EntityColumn): boolean => schema.format === 'date-time';

/** Living records of a platform, by their fields. @throws RangeError for a field that the entity does not have. */
export const readLanded = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  { entity, channel, fields, ids, having, since, limit }: LandedQuery,
): Promise<readonly LandedRow[]> => {
  const known = new Map(columns(entity).map((column) => [column.field, column]));
  const columnOf = (field: string): EntityColumn => {
    const column = known.get(field);
    if (column === undefined) throw new RangeError(`${entity} has no field ${field.slice(0, 60)}`);
    return column;
  };
  const wanted = fields?.map(columnOf) ?? [...known.values()].filter(({ field }) => field !== 'isDeleted');
  const values = wanted.map((one) =>
    isTime(one) ? `toUnixTimestamp64Milli(${one.column}) AS \`${one.field}\`` : `${one.column} AS \`${one.field}\``,
  );
  const key = columnOf(keyField(entity)).column;
  // Named by their table, as a selected field may have the name of a column.
  const where = [
    'l.platform_id = {platformId:String}',
    'l.channel = {channel:String}',
    ...(ids === undefined ? [] : [`l.${key} IN {ids:Array(String)}`]),
    ...(having === undefined ? [] : [`ifNull(toString(l.${columnOf(having).column}), '') != ''`]),
    ...(since === undefined ? [] : [`l.${columnOf(since.field).column} >= {since:DateTime64(3)}`]),
  ];
  return warehouse.query(
    `SELECT ${values.join(', ')} FROM ${landedTable(entity)} AS l FINAL WHERE ${where.join(' AND ')}${limit === undefined ? '' : ` ORDER BY l.${key} LIMIT {limit:UInt32}`}`,
    {
      platformId,
      channel,
      ...(ids !== undefined && { ids }),
      ...(since !== undefined && { since: (since.time / 1000).toFixed(3) }),
      ...(limit !== undefined && { limit }),
    },
  );
};
