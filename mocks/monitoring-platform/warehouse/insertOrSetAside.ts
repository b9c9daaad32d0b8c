import { findRefused } from './findRefused.ts';
import type { Refused } from './findRefused.ts';
import { rehearsalTable } from './rehearsalTable.ts';
import { setAsideTable } from './setAsideTable.ts';
import type { Warehouse } from './warehouse.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows; those that the warehouse refuses are set aside with its reason (`set_aside`) and returned, the others land.
 * @throws when it is not the rows: a full disk, a server that is gone.
 */
export const insertOrSetAside = async (
  warehouse: Pick<Warehouse, 'insert'>,
  table: string,
  rows: readonly Row[],
): Promise<readonly Refused[]> => {
  try {
    await warehouse.insert(table, rows);
    return [];
  } catch (error) {
    const name = rehearsalTable(table);
    const refused = await findRefused(rows.length, (from, to) => warehouse.insert(name, rows.slice(from, to)));
    if (refused.length === 0) throw error;
    await warehouse.insert(
      setAsideTable.name,
      refused.map(({ at, reason }) => ({
        platform_id: String(rows[at]?.['platform_id'] ?? '').toWellFormed(),
        meant_for: table,
        reason: reason.toWellFormed(),
        payload: JSON.stringify(rows[at]),
      })),
    );
    const bad = new Set(refused.map(({ at }) => at));
    await warehouse.insert(
      table,
      rows.filter((_row, at) => !bad.has(at)),
    );
    return refused;
  }
};
