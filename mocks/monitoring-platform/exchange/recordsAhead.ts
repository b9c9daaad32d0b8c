import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { columns } from '../../../spec/entities/columns.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** More than so many are not asked for one by one. */
const most = 1_000;

interface Ahead {
  readonly platformId: string;
  readonly entity: EntityName;
  /** Epoch milliseconds. */
  readonly after: number;
}

/**
 * Keys of landed rows whose update time is later than a moment, as written by a clock that was wrong. Whoever mends such a row
 * gives it an earlier time, which no increment begins before. Undefined: too many to be asked for one by one.
 */
export const recordsAhead = async (
  warehouse: Warehouse,
  { platformId, entity, after }: Ahead,
): Promise<readonly string[] | undefined> => {
  if (!columns(entity).some(({ column }) => column === 'update_time')) return [];
  const key = snakeCase(keyField(entity));
  const own = "platform_id = {platformId:String} AND channel = 'exchange'";
  const late = "update_time > fromUnixTimestamp64Milli({after:Int64}, 'Asia/Shanghai')";
  const ask = (from: string, where: string): Promise<readonly { readonly id: string }[]> =>
    warehouse.query(`SELECT DISTINCT ${key} AS id FROM ${from} WHERE ${own} AND ${late}${where} LIMIT ${most + 1}`, {
      platformId,
      after,
    });
  const table = landedTable(entity);
  // Of any version first, by the index of times; then only those that are still so.
  if ((await ask(table, '')).length === 0) return [];
  const found = await ask(`${table} FINAL`, '');
  return found.length > most ? undefined : found.map(({ id }) => id);
};
