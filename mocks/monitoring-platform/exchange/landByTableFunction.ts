import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { LandingBatch } from './landing.ts';

const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const zone = "'Asia/Shanghai'";

/** What a DateTime64 holds, in milliseconds. */
const [earliest, latest] = [Date.UTC(1900, 0, 1), Date.UTC(2299, 0, 1)];

/** Rows of a part: smaller ones are written while the next are on their way, more of them have to be merged. */
const partRows = 200_000;

/** Lands rows that the warehouse fetches itself by its `postgresql()` / `mysql()` table function; returns how many. */
export const landByTableFunction = async (
  warehouse: Warehouse,
  connection: FrontDatabaseConnection,
  { entity, reading, landedAt, platformId }: LandingBatch,
): Promise<number> => {
  const values = reading.columns.map(({ column, landed }) => {
    const ticks = `toInt64(${landed})`;
    const ms = `if(${ticks} >= ${earliest * reading.bulkTicks} AND ${ticks} < ${latest * reading.bulkTicks}, intDiv(${ticks}, ${reading.bulkTicks}), NULL)`;
    if (landed === 'update_time') return `fromUnixTimestamp64Milli(ifNull(${ms}, 0), ${zone})`;
    if (column.kind === 'time') return `fromUnixTimestamp64Milli(${ms}, ${zone})`;
    if (landed === 'is_deleted') return `ifNull(toUInt8(${landed}), 0)`;
    if (column.kind === 'boolean') return `toBool(${landed})`;
    return landed;
  });
  const at = `fromUnixTimestamp64Milli(toInt64(${landedAt}), ${zone})`;
  const host = connection.host.includes(':') ? `[${connection.host}]` : connection.host;
  const source = `${connection.type}(${literal(`${host}:${connection.port}`)}, ${literal(connection.database)}, query(${literal(reading.bulkSelect)}), ${literal(connection.user)}, ${literal(connection.password)})`;
  const names = reading.columns.map(({ landed }) => landed).join(', ');
  // Replacing within the batch would find nothing: its keys differ. Reading with FINAL does it in any case.
  await warehouse.command(
    `INSERT INTO ${landedTable(entity)} (${names}, channel, landed_at) SELECT ${values.join(', ')}, 'exchange', ${at} FROM ${source} SETTINGS optimize_on_insert = 0, min_insert_block_size_rows = ${partRows}, min_insert_block_size_bytes = 0`,
  );
  const [counted] = await warehouse.query<{ readonly n: number }>(
    `SELECT count() AS n FROM ${landedTable(entity)} WHERE platform_id = {platformId:String} AND channel = 'exchange' AND landed_at = ${at}`,
    { platformId },
  );
  return Number(counted?.n ?? 0);
};
