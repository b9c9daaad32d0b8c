import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { ClickHouseClient, ClickHouseClientConfigOptions } from '@clickhouse/client';
import type * as Chdb from 'chdb/connection';
import { nativeEngine } from '../../../fixtures/starting/nativeEngine.ts';
import { optionalPackage } from '../../../fixtures/starting/optionalPackage.ts';
import type { TemporaryPlace } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import { dropLeftRuns } from './dropLeftRuns.ts';
import { serverLocation } from './serverLocation.ts';
import { shareTemporaryDirectory } from './shareTemporaryDirectory.ts';

export interface Connected {
  readonly client: ClickHouseClient;
  readonly database: string;
  /** The database goes when the warehouse is closed. */
  readonly temporary: boolean;
  /** The engine runs within this process. */
  readonly embedded: boolean;
  /** Of an embedded warehouse; empty for a server. */
  readonly directory: string;
  /** The directory stays when the warehouse is closed. */
  readonly kept: boolean;
  readonly cluster: string | undefined;
  readonly retentionDays: number | undefined;
  /** To call when the client is closed. */
  readonly release: () => void;
}

/** Times may come as ISO 8601 with an offset; 64-bit integers leave as numbers; `FINAL` looks at each partition (a day of events) by itself. */
const settings = {
  date_time_input_format: 'best_effort',
  output_format_json_quote_64bit_integers: 0,
  do_not_merge_across_partitions_select_final: 1,
} as const;
/** For what a run collects: threads and compiled code are dearer there than the few rows they would be for. */
const fewRows = {
  max_threads: 1,
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
} as const;
const log = { level: ClickHouseLogLevel.OFF };

/** Of a database that goes with its user; the hour is known by it, should the process be killed. */
const passingDatabase = (): string => `heyan_run_${Math.floor(Date.now() / 1000)}_${randomUUID().replaceAll('-', '')}`;

const connectServer = async (location: string, passing: boolean): Promise<Connected> => {
  const { url, cluster, retentionDays } = serverLocation(location);
  const database = passing ? passingDatabase() : 'heyan';
  const first = createClient({ url, log });
  try {
    await first.command({
      query: `CREATE DATABASE IF NOT EXISTS ${database}${cluster === undefined ? '' : ` ON CLUSTER '${cluster}'`}`,
    });
    // A run takes an hour at most.
    if (passing) await dropLeftRuns(first, Date.now() / 1000 - 7_200);
  } finally {
    await first.close();
  }
  // The server gathers small inserts and answers when they are written; joins of distributed tables fetch the smaller side once.
  const serverSettings = {
    ...settings,
    async_insert: 1,
    wait_for_async_insert: 1,
    distributed_product_mode: 'global',
  } as const;
  return {
    client: createClient({ url, database, clickhouse_settings: serverSettings, log }),
    database,
    temporary: passing,
    embedded: false,
    directory: '',
    kept: true,
    cluster,
    retentionDays,
    release: () => {},
  };
};

const connectEmbedded = async (
  directory: string | undefined,
  place: TemporaryPlace,
  passing: boolean,
): Promise<Connected> => {
  const temporary = directory === undefined || passing;
  const { directory: path, release } =
    directory === undefined ? shareTemporaryDirectory(place) : { directory: resolve(directory), release: () => {} };
  const database = passing ? passingDatabase() : temporary ? `heyan_${randomUUID().replaceAll('-', '')}` : 'heyan';
  try {
    // The engine is half a gigabyte of native code: whoever collects nothing does not load it.
    const { createChdbConnection } = optionalPackage<typeof Chdb>('chdb', '/connection');
    nativeEngine.noteLoaded();
    // Two packages carry the same interface twice; TypeScript cannot see that they are one.
    const connection = createChdbConnection({ path }) as unknown as NonNullable<
      ClickHouseClientConfigOptions['connection']
    >;
    const client = createClient({ connection, log });
    // A directory is one process's: what began before this one somebody left.
    if (!temporary) await dropLeftRuns(client, Math.floor(Date.now() / 1000 - process.uptime()));
    await client.command({ query: `CREATE DATABASE IF NOT EXISTS ${database}` });
    await client.command({ query: `USE ${database}` });
    // An embedded connection is a session: settings given with a query would be set again before each one.
    const chosen = temporary && place === 'memory' ? { ...settings, ...fewRows } : settings;
    for (const [name, value] of Object.entries(chosen)) await client.command({ query: `SET ${name} = '${value}'` });
    return {
      client,
      database,
      temporary,
      embedded: true,
      directory: path,
      kept: !temporary,
      cluster: undefined,
      retentionDays: undefined,
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
};

/** A client whose current database is the warehouse's: a ClickHouse server by URL, or chDB in a directory, or chDB for the time being. */
export const connect = (location: string | undefined, place: TemporaryPlace, passing: boolean): Promise<Connected> =>
  location !== undefined && /^https?:\/\//.test(location)
    ? connectServer(location, passing)
    : connectEmbedded(location, place, passing);
