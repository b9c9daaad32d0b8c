import { columns } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { PageQuery } from '../../../spec/interfaces/pageQuery.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** One page as it goes over the wire. */
export interface CollectedPage {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A page of what was collected from a platform, by key; a record that came by interface and by exchange is given once, as the
 * later of the two. Soft-deleted records are gone.
 */
export const readCollectedPage = async (
  warehouse: Warehouse,
  entity: EntityName,
  platformId: string,
  query: Extract<PageQuery, { ok: true }>,
): Promise<CollectedPage> => {
  const described = columns(entity);
  const key = snakeCase(keyField(entity));
  const isTime = (field: string): boolean =>
    described.some((one) => one.field === field && one.schema.format === 'date-time');
  const isFlag = (field: string): boolean =>
    described.some((one) => one.field === field && one.schema.type === 'boolean');
  const selected = described
    .map(({ field, column }) =>
      isTime(field) ? `toUnixTimestamp64Milli(${column}) AS ${field}` : `${column} AS ${field}`,
    )
    .join(', ');
  const since = query.updatedSince === undefined ? '' : 'AND update_time >= fromUnixTimestamp64Milli({since:Int64})';
  const source = `${landedTable(entity)} FINAL WHERE platform_id = {platformId:String} ${since}`;
  const parameters = {
    platformId,
    since: query.updatedSince ?? 0,
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
  const [count] = await warehouse.query<{ total: number | string }>(
    `SELECT uniqExact(${key}) AS total FROM ${source}`,
    parameters,
  );
  const rows = await warehouse.query<Record<string, unknown>>(
    `SELECT ${selected} FROM (SELECT * FROM ${source} ORDER BY ${key}, update_time DESC LIMIT 1 BY ${key}) ORDER BY ${key} LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
    parameters,
  );
  const shown = (field: string, value: unknown): unknown =>
    value === null ? null : isTime(field) ? isoTime(Number(value)) : isFlag(field) ? Boolean(value) : value;
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, shown(field, value)])),
  );
  return { total: Number(count?.total ?? 0), page: query.page, pageSize: query.pageSize, records };
};
