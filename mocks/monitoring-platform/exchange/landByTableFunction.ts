import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landedSql } from './landedSql.ts';
import type { Landed, LandingBatch } from './landing.ts';
import { sqlLiteral } from '../warehouse/sqlLiteral.ts';

const zone = "'Asia/Shanghai'";

/** Rows of a part: smaller ones are written while the next are on their way, more of them have to be merged. */
const partRows = 200_000;
/** The same in bytes; one of ordinary rows is a fifth of it. */
const partBytes = 134_217_728;
/** What a statement may take: rows as long as a server can make them are read batch by batch instead, as their bytes allow. */
const mostBytes = 402_653_184;

/** Lands rows that the warehouse fetches itself by its `postgresql()` / `mysql()` table function; in two parts at the key `partAt`. */
export const landByTableFunction = async (
  warehouse: Warehouse,
  connection: FrontDatabaseConnection,
  { entity, reading, landedAt, platformId, offset }: LandingBatch,
  partAt?: string,
): Promise<Landed> => {
  const columns = reading.columns.map(({ column, source, landed, fetchForm }) => {
    const how = { ticks: reading.ticks, nullable: source.nullable, offset };
    const { value, unreadable } = landedSql(fetchForm, landed, how);
    if (landed === 'update_time')
      return { landed, value: `ifNull(${value}, fromUnixTimestamp64Milli(toInt64(0), ${zone}))`, unreadable };
    if (landed === 'is_deleted')
      return {
        landed,
        value: `ifNull(toUInt8(${value}), 0)`,
        unreadable: {
          when: `isNull(${value})`,
          what: unreadable === undefined ? "'NULL'" : `if(${unreadable.when}, ${unreadable.what}, 'NULL')`,
        },
      };
    return { landed, value: column.kind === 'boolean' ? `toBool(${value})` : value, unreadable };
  });
  const odd = columns.flatMap(({ landed, unreadable }) =>
    unreadable === undefined ? [] : [{ landed, ...unreadable }],
  );
  const named = odd.map(({ landed, when, what }) => `${sqlLiteral(landed)}, if(${when}, ${what}, NULL)`).join(', ');
  const unreadable =
    odd.length === 0
      ? "''"
      : `if(${odd.map(({ when }) => when).join(' OR ')}, toJSONString(mapFilter((k, v) -> isNotNull(v), map(${named}))), '')`;
  const at = `fromUnixTimestamp64Milli(toInt64(${landedAt}), ${zone})`;
  const host = connection.host.includes(':') ? `[${connection.host}]` : connection.host;
  const fetched = (select: string): string =>
    `${connection.type}(${sqlLiteral(`${host}:${connection.port}`)}, ${sqlLiteral(connection.database)}, query(${sqlLiteral(select)}), ${sqlLiteral(connection.user)}, ${sqlLiteral(connection.password)})`;
  // In two sessions at once: one alone waits for the server as long as the server waits for it.
  const rows = `(${reading
    .fetches(partAt)
    .map((select) => `SELECT * FROM ${fetched(select)}`)
    .join(' UNION ALL ')})`;
  // Replacing within the batch would find nothing: its keys differ. Reading with FINAL does it in any case.
  await warehouse.command(
    `INSERT INTO ${landedTable(entity)} (platform_id, ${columns.map(({ landed }) => landed).join(', ')}, channel, landed_at, version, unreadable) SELECT ${sqlLiteral(platformId)}, ${columns.map(({ value }) => value).join(', ')}, 'exchange', ${at}, ${landedAt}, ${unreadable} FROM ${rows} SETTINGS optimize_on_insert = 0, min_insert_block_size_rows = ${partRows}, min_insert_block_size_bytes = ${partBytes}, max_memory_usage = ${mostBytes}`,
  );
  const [counted] = await warehouse.query<{ readonly n: number }>(
    `SELECT count() AS n FROM ${landedTable(entity)} WHERE platform_id = {platformId:String} AND channel = 'exchange' AND landed_at = ${at}`,
    { platformId },
  );
  return { rows: Number(counted?.n ?? 0), setAside: 0, reason: undefined };
};
