import { columns } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { landedTable } from './landedTable.ts';
import { recordLanding } from './recordLanding.ts';
import type { Warehouse } from './warehouse.ts';
import type { LandingChannel } from './landingChannel.ts';

const cell = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value;

/**
 * Lands records (camelCase fields as in their entity schema, times ISO 8601 with offset) and notes that they were collected;
 * with no records it notes just that, for the platform named. Fields the entity does not know are left out. Returns how many.
 * @throws what the warehouse says when a value does not fit its column: validate first.
 */
export const landRecords = async (
  warehouse: Warehouse,
  entity: EntityName,
  channel: LandingChannel,
  records: readonly Readonly<Record<string, unknown>>[],
  platformId?: string,
): Promise<number> => {
  const described = columns(entity);
  const rows = records.map((record) => {
    const row: Record<string, unknown> = { channel };
    for (const { field, column } of described) row[column] = cell(record[field]);
    return row;
  });
  await warehouse.insert(landedTable(entity), rows);
  const counts = new Map<string, number>(platformId === undefined ? [] : [[platformId, 0]]);
  for (const record of records)
    counts.set(String(record['platformId']), (counts.get(String(record['platformId'])) ?? 0) + 1);
  for (const [platform, count] of counts)
    await recordLanding(warehouse, { platformId: platform, entity, channel, records: count });
  return rows.length;
};
