import { randomUUID } from 'node:crypto';
import type { Warehouse } from '../warehouse/warehouse.ts';

const table = `CREATE TABLE IF NOT EXISTS warehouse_identity (
  id String,
  made_at DateTime64(3, 'Asia/Shanghai')
) ENGINE = MergeTree ORDER BY made_at`;

/**
 * Which warehouse it is. A cursor says what a warehouse has; with another one, or with this one made anew, it would say that rows are there
 * which nobody ever landed.
 */
export const warehouseIdentity = async (warehouse: Warehouse): Promise<string> => {
  await warehouse.command(table);
  const known = async (): Promise<string | undefined> =>
    (
      await warehouse.query<{ readonly id: string }>('SELECT id FROM warehouse_identity ORDER BY made_at, id LIMIT 1')
    )[0]?.id;
  const id = await known();
  if (id !== undefined) return id;
  await warehouse.insert('warehouse_identity', [{ id: randomUUID(), made_at: new Date().toISOString() }]);
  return (await known()) ?? '';
};
