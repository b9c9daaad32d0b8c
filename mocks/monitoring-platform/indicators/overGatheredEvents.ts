import { randomUUID } from 'node:crypto';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { warehouseTables } from '../warehouse/warehouseTables.ts';
import { doubts } from './doubts.ts';

/** Fewer are not worth it: a day is a part of the table, and a few parts are read as fast. */
const fewDays = 3;
/** More would be held in memory. */
const manyEvents = 300_000;
const dayMs = 86_400_000;

export interface GatheredScope {
  readonly platformId: string;
  /** Epoch milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
}

/** As every indicator and doubt reads them. */
const read = /\bFROM beacon_event((?: AS \w+)?) FINAL\b/g;

/** The columns of events that any indicator or doubt names. */
const namedColumns = (): readonly string[] => {
  const text = [...indicators.map(({ id }) => indicatorSql(id)), ...doubts.map(({ sql }) => sql)].join('\n');
  const words = new Set(text.match(/\w+/g));
  const table = warehouseTables.find(({ name }) => name === 'beacon_event');
  return (table?.columns ?? []).map((column) => column.slice(0, column.indexOf(' '))).filter((name) => words.has(name));
};

let columns: readonly string[] | undefined;

/**
 * Does `work` with a warehouse in which the events of a platform within the scope stand together, each delivery once: what is read of them there
 * are the same rows, and a statement over a month costs what it costs over a day. Ninety days are ninety parts of the table, which each
 * statement would open and merge by itself. Where that does not pay (a few days, very many events, a server) it is the warehouse itself.
 * Of other platforms and times there is nothing in it.
 */
export const overGatheredEvents = async <Result>(
  warehouse: Warehouse,
  { platformId, from, to }: GatheredScope,
  work: (gathered: Warehouse) => Promise<Result>,
): Promise<Result> => {
  if (!warehouse.embedded || to - from <= fewDays * dayMs) return work(warehouse);
  const parameters = { platform_id: platformId, from: (from / 1000).toFixed(3), to: (to / 1000).toFixed(3) };
  const within =
    'WHERE platform_id = {platform_id:String} AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}';
  const [counted] = await warehouse.query<{ events: number }>(
    `SELECT count() AS events FROM beacon_event ${within}`,
    parameters,
  );
  if (counted === undefined || counted.events === 0 || counted.events > manyEvents) return work(warehouse);
  columns ??= namedColumns();
  // Of the session, which an embedded warehouse has one of: it goes with the process at the latest.
  const table = `gathered_${randomUUID().replaceAll('-', '')}`;
  const isThere = await warehouse
    .command(
      `CREATE TEMPORARY TABLE ${table} ENGINE = Memory AS SELECT ${columns.join(', ')} FROM beacon_event FINAL ${within}`,
      parameters,
    )
    .then(
      () => true,
      // Too much to be read at once, perhaps: each statement by itself may do, and says so where it does not.
      () => false,
    );
  try {
    if (!isThere) return await work(warehouse);
    return await work({
      ...warehouse,
      query: (sql, given) => warehouse.query(sql.replaceAll(read, `FROM ${table}$1`), given),
    });
  } finally {
    // The values are there; at worst it stays until the process ends.
    await warehouse.command(`DROP TABLE IF EXISTS ${table}`).catch(() => {});
  }
};
