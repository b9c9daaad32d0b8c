import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import type { FrontDatabaseColumn, FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landByStream } from './landByStream.ts';
import { landByTableFunction } from './landByTableFunction.ts';
import type { LandingBatch } from './landing.ts';
import { readCatalog } from './reading/readCatalog.ts';
import { sourceSql } from './reading/sourceSql.ts';
import { tableReading } from './reading/tableReading.ts';
import type { TableReading } from './reading/tableReading.ts';
import { typeSamples } from './reading/typeSamples.ts';

const offset = '+08:00';
const platformId = "P'\\平台";

/** One field of each kind that an entity has; whatever its type, the column is asked for each of them. */
const kinds = {
  name: 'string',
  sequence: 'integer',
  duration_seconds: 'number',
  create_time: 'time',
  is_deleted: 'boolean',
} as const;

const column = (name: string, kind: FrontDatabaseColumn['kind']): FrontDatabaseColumn => ({
  name,
  field: name,
  kind,
  length: undefined,
  nullable: true,
  allowed: undefined,
  minimum: undefined,
  maximum: undefined,
  comment: '',
});

testOnEngines(await enginesToTest(), 'both ways of travelling from %s', (type) => {
  let server: DatabaseServer;
  let client: DatabaseClient;
  let warehouse: Warehouse;
  const database = `paths_${process.pid}_${type}`;
  const dialect = dialects[type];
  const types = Object.entries(typeSamples[type]);
  const name = (at: number): string => dialect.tableName(`t${at}`, { database, schema: 'public' });

  beforeAll(async () => {
    [server, warehouse] = await Promise.all([openServer(type), openWarehouse()]);
    await server.createDatabase(database);
    client = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
    if (type === 'mysql') await client.query("SET SESSION sql_mode = ''");
  });
  afterAll(async () => {
    await client.close();
    const root = await connectDatabase({ type, host: server.host, port: server.port, ...server.superuser });
    await root.query(`DROP DATABASE IF EXISTS ${database}`).finally(root.close);
    await warehouse.close();
    await server.close();
  });

  test.each(types.map(([ofType, samples], at) => [ofType, samples, at] as const))(
    'a column of %s lands as the same values, whatever it is taken for',
    async (ofType, samples, at) => {
      const required = ofType.endsWith('NOT NULL');
      const all = required ? samples : [...samples, 'NULL'];
      await client.query(
        `CREATE TABLE ${name(at)} (platform_id varchar(64) NOT NULL, lesson_id varchar(64) NOT NULL, it ${ofType}${required ? '' : ' NULL'}, update_time ${type === 'mysql' ? 'datetime(3)' : 'timestamptz'} NULL)`,
      );
      for (const [number, sample] of all.entries())
        await client.query(
          `INSERT INTO ${name(at)} VALUES (${dialect.literal(platformId)}, 'r${String(number).padStart(3, '0')}', ${sample}, '2026-11-23 08:00:00')`,
        );
      const connection: FrontDatabaseConnection = {
        type,
        host: server.host,
        port: server.port,
        database,
        ...(type === 'postgresql' ? { schema: 'public' } : {}),
        ...server.superuser,
      };
      const present = (await readCatalog(client, type === 'postgresql' ? 'public' : database)).get(`t${at}`) ?? [];
      expect(present.map((one) => one.name)).toContain('it');
      const readingOf = (taken: readonly (readonly [string, FrontDatabaseColumn['kind']])[]): TableReading => {
        const table: FrontDatabaseTable = {
          entity: 'lesson',
          class: 'data',
          name: `t${at}`,
          comment: '',
          columns: [
            column('platform_id', 'string'),
            column('lesson_id', 'string'),
            ...taken.map(([landed, kind]) => ({ ...column('it', kind), field: landed })),
            column('update_time', 'time'),
          ],
          key: ['platform_id', 'lesson_id'],
          timeColumn: 'update_time',
        };
        const reading = tableReading({
          table,
          present,
          platformId,
          from: undefined,
          sql: sourceSql(dialect, { timeZone: 'Asia/Shanghai', offset, sendsTimes: type === 'postgresql' }),
          quote: dialect.quote,
          literal: dialect.literal,
          name: name(at),
          landedName: (field) => field,
        });
        if (reading.select === undefined) throw new Error('the key is not there');
        return reading;
      };
      const landedBy = async (
        way: 'stream' | 'function' | 'parts',
        reading: TableReading,
      ): Promise<readonly Readonly<Record<string, unknown>>[]> => {
        const batch: LandingBatch = { platformId, entity: 'lesson', reading, landedAt: 1_790_000_000_000, offset };
        await warehouse.command('TRUNCATE TABLE landed_lesson');
        const result =
          way === 'stream'
            ? await landByStream(warehouse, client, batch, reading.select)
            : await landByTableFunction(warehouse, connection, batch, way === 'parts' ? 'r001' : undefined);
        expect(result).toEqual({ rows: all.length, setAside: 0, reason: undefined });
        const rows = await warehouse.query<Readonly<Record<string, unknown>> & { readonly unreadable: string }>(
          'SELECT * FROM landed_lesson ORDER BY lesson_id',
        );
        return rows.map((row) => ({
          ...row,
          unreadable: row.unreadable === '' ? {} : (JSON.parse(row.unreadable) as object),
        }));
      };

      const whole = readingOf(Object.entries(kinds));
      const byStream = await landedBy('stream', whole);
      // Something came: it is there, or it is named. Nothing came: there is nothing.
      const nullable = Object.keys(kinds).filter((landed) => landed !== 'is_deleted');
      for (const row of byStream.slice(0, samples.length))
        expect(nullable.filter((landed) => row[landed] === null)).toEqual(
          nullable.filter((landed) => Object.hasOwn(Object(row['unreadable']), landed)),
        );
      const nothing = { ...Object.fromEntries(nullable.map((landed) => [landed, null])), is_deleted: 0 };
      expect(byStream.slice(samples.length)).toMatchObject(required ? [] : [nothing]);
      for (const row of byStream.slice(samples.length))
        expect(nullable.filter((landed) => Object.hasOwn(Object(row['unreadable']), landed))).toEqual([]);

      // A time that is a text is read in this process only.
      const other = whole.hasTextTimes ? readingOf(Object.entries(kinds).filter(([, kind]) => kind !== 'time')) : whole;
      const expected = whole.hasTextTimes ? await landedBy('stream', other) : byStream;
      expect(await landedBy('function', other)).toEqual(expected);
      expect(await landedBy('parts', other)).toEqual(expected);
    },
  );
});
