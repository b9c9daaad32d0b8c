import type { ClickHouseClient } from '@clickhouse/client';
import type { TemporaryPlace } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { startWithin } from '../../../fixtures/starting/startWithin.ts';
import { withoutPassword } from '../../../fixtures/starting/withoutPassword.ts';
import { clusterStatements } from './clusterStatements.ts';
import { connect } from './connect.ts';
import type { Connected } from './connect.ts';
import { createTableStatement } from './createTableStatement.ts';
import { missingColumns } from './missingColumns.ts';
import { corruptSegmentNotice } from './log/corruptSegmentNotice.ts';
import type { CorruptSegment } from './log/landSegment.ts';
import { openInsertLog } from './log/openInsertLog.ts';
import type { InsertLog } from './log/insertLog.ts';
import type { LogBranches } from './log/logBranches.ts';
import { serverLog } from './log/serverLog.ts';
import { viewStatements } from './viewStatements.ts';
import type { Warehouse } from './warehouse.ts';
import { WarehouseError } from './warehouseError.ts';
import { warehouseTables } from './warehouseTables.ts';

export interface WarehouseOptions {
  /** A directory (embedded chDB, kept), an `http(s)://…` URL (a ClickHouse server; `?cluster=NAME&retentionDays=N`), nothing: embedded in a temporary directory. */
  readonly location?: string;
  /** Of a location: a database of its own there, which is dropped when it is closed. */
  readonly passing?: boolean;
  /** Where a temporary one keeps its files; default `memory`, which is for what a run collects and not for millions of rows. */
  readonly temporaryPlace?: TemporaryPlace;
  /** Told of a segment of the log of which not all could land; default: a line to stderr. */
  readonly onCorrupt?: (corrupt: CorruptSegment) => void;
}

const runOn =
  (client: ClickHouseClient) =>
  async (sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    await client.command({ query: sql, query_params: { ...parameters } });
  };

/** What an earlier version made lacks what was added since. On a cluster the local tables first, as the one over them reads them. */
const addColumns = async (client: ClickHouseClient, cluster: string | undefined): Promise<void> => {
  const result = await client.query({
    query:
      'SELECT table, groupArray(name) AS names FROM system.columns WHERE database = currentDatabase() GROUP BY table',
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ table: string; names: readonly string[] }>();
  const present = new Map(rows.map(({ table, names }) => [table, names]));
  const tables = warehouseTables.flatMap((table) =>
    cluster === undefined ? [table] : [{ ...table, name: `${table.name}_local` }, table],
  );
  for (const statement of missingColumns(tables, present))
    await runOn(client)(
      cluster === undefined
        ? statement
        : statement.replace(/^ALTER TABLE (\w+)/, `ALTER TABLE $1 ON CLUSTER '${cluster}'`),
    );
};

const createTables = async ({ client, cluster, database, temporary, retentionDays }: Connected): Promise<void> => {
  const run = runOn(client);
  for (const table of warehouseTables) {
    const statements =
      cluster === undefined ? [createTableStatement(table, !temporary)] : clusterStatements(table, cluster, database);
    for (const statement of statements) await run(statement);
  }
  if (!temporary) await addColumns(client, cluster);
  for (const statement of viewStatements(cluster)) await run(statement);
  if (retentionDays !== undefined)
    await run(
      `ALTER TABLE beacon_event${cluster === undefined ? '' : `_local ON CLUSTER '${cluster}'`} MODIFY TTL toDateTime(received_time) + INTERVAL ${retentionDays} DAY`,
    );
};

const tellOnStderr = (corrupt: CorruptSegment): void => {
  const notice = corruptSegmentNotice(corrupt);
  process.stderr.write(`${notice['zh-CN']}\n${notice.en}\n`);
};

/**
 * Opens the warehouse and creates its tables, in time.
 *
 * chDB binds one data directory to a process, and a directory to one process. Within a process any number of temporary
 * warehouses live side by side: they share one directory, each has a database of its own that is dropped at `close`, the
 * directory with the last. A warehouse with a directory needs the process to itself: while it is open, no temporary one and
 * no other directory can be opened (`WarehouseError`); the same directory again gives the same data.
 *
 * What is appended goes to a log first (docs/decisions/0009), in the directory beside the data; what a killed process left
 * in it has landed when this resolves.
 * @throws WarehouseError, or StartError when the time is over.
 */
export const openWarehouse = async ({
  location,
  passing = false,
  temporaryPlace = 'memory',
  onCorrupt = tellOnStderr,
}: WarehouseOptions = {}): Promise<Warehouse> => {
  const label = location ?? 'temporary';
  const shown = withoutPassword(label);
  const discard = async ({ client, release }: Connected): Promise<void> => {
    await client.close();
    release();
  };
  const connected = await startWithin({
    what: { 'zh-CN': `数据仓库（${location === undefined ? '临时' : shown}）`, en: `The warehouse (${shown})` },
    code: 'HEYAN_WAREHOUSE',
    start: async () => {
      const begun = await connect(location, temporaryPlace, passing);
      try {
        await createTables(begun);
        return begun;
      } catch (error) {
        await discard(begun);
        throw error;
      }
    },
    discard,
  }).catch((error: unknown) => {
    throw error instanceof StartError ? error : new WarehouseError(label, error);
  });
  const { client, database, temporary, embedded, directory, kept, release } = connected;
  const run = runOn(client);
  const onCluster = connected.cluster === undefined ? '' : ` ON CLUSTER '${connected.cluster}'`;
  const insert = async (table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
    if (rows.length > 0) await client.insert({ table, values: rows, format: 'JSONEachRow' });
  };
  let log: InsertLog & { readonly branches?: LogBranches };
  try {
    log = embedded
      ? await openInsertLog({
          directory,
          kept,
          tables: warehouseTables.filter(({ durable }) => durable).map(({ name }) => name),
          command: run,
          insert,
          onCorrupt,
        })
      : serverLog(insert);
  } catch (error) {
    await discard(connected);
    throw new WarehouseError(label, error);
  }
  let closed: Promise<void> | undefined;
  // The embedded engine dies with the process where it is closed under a statement: those under way are waited for, none begins then.
  const busy = new Set<Promise<unknown>>();
  const working = <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (closed !== undefined) return Promise.reject(new WarehouseError(label, new Error('it has been closed')));
    const result = work();
    busy.add(result);
    const over = (): void => void busy.delete(result);
    result.then(over, over);
    return result;
  };
  return {
    client,
    embedded,
    query: <Row>(sql: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<readonly Row[]> =>
      working(async () => {
        await log.landedFor(sql);
        const result = await client.query({ query: sql, format: 'JSONEachRow', query_params: { ...parameters } });
        return result.json<Row>();
      }),
    insert: (table, rows) => working(() => insert(table, rows)),
    append: log.append,
    ...(log.branches !== undefined && { branches: log.branches }),
    command: (sql, parameters) =>
      working(async () => {
        await log.landedFor(sql);
        await run(sql, parameters);
      }),
    close: () =>
      (closed ??= (async () => {
        try {
          await Promise.allSettled(busy);
          await log.close();
        } finally {
          if (temporary) await run(`DROP DATABASE IF EXISTS ${database}${onCluster} SYNC`);
          await client.close();
          release();
        }
      })()),
  };
};
