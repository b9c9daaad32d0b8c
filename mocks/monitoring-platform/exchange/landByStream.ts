import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { LandingBatch } from './landing.ts';

const iso = (value: unknown): string | null => {
  const epochMs =
    typeof value === 'string' && !/^-?\d+$/.test(value)
      ? Date.parse(value)
      : value === null
        ? Number.NaN
        : Number(value);
  return Number.isFinite(epochMs) && Math.abs(epochMs) < 8.64e15 ? new Date(epochMs).toISOString() : null;
};

/** Lands rows that pass through this process, batch by batch; returns how many. For small tables, and where the warehouse cannot fetch them itself. */
export const landByStream = async (
  warehouse: Warehouse,
  client: DatabaseClient,
  { entity, reading, landedAt }: LandingBatch,
  signal?: AbortSignal,
): Promise<number> => {
  const landed = { channel: 'exchange', landed_at: new Date(landedAt).toISOString() };
  const times = reading.columns.filter(({ column }) => column.kind === 'time').map(({ landed: name }) => name);
  let count = 0;
  for await (const rows of client.read(reading.select)) {
    signal?.throwIfAborted();
    // A time left out becomes the column's default: the row lands, and its verification says what is wrong.
    const landing = rows.map((row) => ({
      ...row,
      ...landed,
      ...Object.fromEntries(
        times.flatMap((name) => {
          const time = iso(row[name]);
          return time === null ? [[name, name === 'update_time' ? '1970-01-01T00:00:00.000Z' : null]] : [[name, time]];
        }),
      ),
    }));
    await warehouse.insert(landedTable(entity), landing);
    count += rows.length;
  }
  return count;
};
