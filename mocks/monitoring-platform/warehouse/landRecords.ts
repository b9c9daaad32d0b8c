import { columns } from '../../../spec/entities/columns.ts';
import type { EntityColumn } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { isPlainDateTime } from '../../../spec/entities/isPlainDateTime.ts';
import { parseDateTime } from '../../../spec/entities/parseDateTime.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { insertOrSetAside } from './insertOrSetAside.ts';
import { landedTable } from './landedTable.ts';
import type { LandingChannel } from './landingChannel.ts';
import { recordLandings } from './recordLandings.ts';
import type { Landing } from './recordLandings.ts';
import type { Warehouse } from './warehouse.ts';

const timeCell = (value: string): string => {
  if (isPlainDateTime(value)) return value;
  const at = parseDateTime(value);
  return at === undefined ? value : isoTime(at);
};

const cell = (value: unknown, { schema }: EntityColumn): unknown => {
  if (typeof value === 'string') return schema.format === 'date-time' ? timeCell(value) : value;
  return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value;
};

interface LandingOptions {
  /** Told of a record that the warehouse refused, and why. */
  readonly onSetAside?: (record: Readonly<Record<string, unknown>>, reason: string) => void;
  /** When the source was read, epoch milliseconds: what was read later counts, whatever its update time says. Else the latest update time does. */
  readonly readAt?: number;
  /** Who notes that they were collected; default: it is noted at once. */
  readonly note?: (landing: Landing) => Promise<void>;
}

/**
 * Lands records (camelCase fields as in their entity schema, times ISO 8601 with offset) and notes that they were collected;
 * with no records it notes just that, for the platform named. Fields the entity does not know are left out. What
 * `validateEntity` accepts lands; should the warehouse refuse a record nevertheless it is set aside and `onSetAside` told,
 * the others land. Returns how many did.
 */
export const landRecords = async (
  warehouse: Warehouse,
  entity: EntityName,
  channel: LandingChannel,
  records: readonly Readonly<Record<string, unknown>>[],
  platformId?: string,
  { onSetAside = () => {}, readAt, note = (landing) => recordLandings(warehouse, [landing]) }: LandingOptions = {},
): Promise<number> => {
  const described = columns(entity);
  const rows = records.map((record) => {
    const row: Record<string, unknown> = { channel, ...(readAt === undefined ? {} : { version: readAt }) };
    for (const column of described) row[column.column] = cell(record[column.field], column);
    return row;
  });
  const refused = new Map(
    (await insertOrSetAside(warehouse, landedTable(entity), rows)).map(({ at, reason }) => [at, reason]),
  );
  const counts = new Map<string, number>(platformId === undefined ? [] : [[platformId, 0]]);
  for (const [at, record] of records.entries()) {
    const reason = refused.get(at);
    if (reason === undefined)
      counts.set(String(record['platformId']), (counts.get(String(record['platformId'])) ?? 0) + 1);
    else onSetAside(record, reason);
  }
  for (const [platform, count] of counts) await note({ platformId: platform, entity, channel, records: count });
  return rows.length - refused.size;
};
