import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { insertOrSetAside } from '../warehouse/insertOrSetAside.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landedCell } from './landedCell.ts';
import type { Landed, LandingBatch } from './landing.ts';

/**
 * Lands rows that pass through this process, batch by batch. For small tables, and where the warehouse cannot fetch them
 * itself. What a row holds and no column can is named in `unreadable`, the rest of the row lands.
 */
export const landByStream = async (
  warehouse: Warehouse,
  client: DatabaseClient,
  { platformId, entity, reading, landedAt, offset }: LandingBatch,
  select: string,
  signal?: AbortSignal,
): Promise<Landed> => {
  const always = {
    platform_id: platformId,
    channel: 'exchange',
    landed_at: new Date(landedAt).toISOString(),
    version: landedAt,
  };
  let [rows, setAside] = [0, 0];
  let reason: string | undefined;
  for await (const came of client.read(select)) {
    signal?.throwIfAborted();
    const landing = came.map((row) => {
      const landed: Record<string, unknown> = { ...always };
      const unreadable: Record<string, string> = {};
      for (const { landed: name, form, source } of reading.columns) {
        const cell = landedCell(form, row[name], { ticks: reading.ticks, offset, nullable: source.nullable });
        landed[name] = cell.value;
        if (cell.unreadable !== undefined) unreadable[name] = cell.unreadable;
        else if (name === 'is_deleted' && cell.value === null) unreadable[name] = 'NULL';
      }
      // A time left out becomes the column's default: the row lands, and its verification says what is wrong.
      if (landed['update_time'] === null) landed['update_time'] = '1970-01-01T00:00:00.000Z';
      if (landed['is_deleted'] === null) landed['is_deleted'] = 0;
      if (Object.keys(unreadable).length > 0) landed['unreadable'] = JSON.stringify(unreadable);
      return landed;
    });
    const refused = await insertOrSetAside(warehouse, landedTable(entity), landing);
    rows += came.length - refused.length;
    setAside += refused.length;
    reason ??= refused[0]?.reason;
  }
  return { rows, setAside, reason };
};
