import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../../fixtures/databases/servers/databaseServer.ts';
import { enginesToTest } from '../../../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../../../fixtures/databases/servers/testOnEngines.ts';
import { openServer } from '../../../../fixtures/databases/servers/openServer.ts';
import { dialects } from '../../../../spec/front-database/dialects.ts';
import type { ColumnKind } from '../../../../spec/front-database/frontDatabaseTable.ts';
import { readCatalog } from './readCatalog.ts';
import { sourceSql } from './sourceSql.ts';

/** Type of a column, what stands in it as SQL, what it means. */
type Meaning = readonly [type: string, literal: string, value: unknown];

const flags: Readonly<Record<'postgresql' | 'mysql', readonly Meaning[]>> = {
  postgresql: [
    ['boolean', 'true', 1],
    ['boolean', 'false', 0],
    ['boolean', 'NULL', null],
    ['smallint', '1', 1],
    ['integer', '0', 0],
    ['numeric(2,1)', '1.0', 1],
    ['numeric(2,1)', '0.0', 0],
    ['bit(1)', "B'1'", 1],
    ['bit(1)', "B'0'", 0],
    ['bit varying(8)', "B'00000001'", 1],
    ['char(1)', "'Y'", 1],
    ['char(1)', "'N'", 0],
    ['char(5)', "'true'", 1],
    ['varchar(5)', "'False'", 0],
    ['varchar(5)', "' 1 '", 1],
    ['text', "'是'", 1],
    ['text', "'否'", 0],
    ['char(1)', 'NULL', null],
  ],
  mysql: [
    ['boolean', 'true', 1],
    ['tinyint(1)', '0', 0],
    ['tinyint unsigned', '1', 1],
    ['bit(1)', "b'1'", 1],
    ['bit(1)', "b'0'", 0],
    ['bit(8)', "b'00000001'", 1],
    ['bit(1)', 'NULL', null],
    ['decimal(2,1)', '1.0', 1],
    ['decimal(2,1)', '0.0', 0],
    ['char(1)', "'Y'", 1],
    ['char(1)', "'N'", 0],
    ['char(5)', "'true'", 1],
    ['varchar(5)', "'False'", 0],
    ["enum('0','1')", "'1'", 1],
    ["enum('0','1')", "'0'", 0],
    ["enum('N','Y')", "'Y'", 1],
    ['text', "'是'", 1],
    ['binary(1)', '0x01', 1],
    ['binary(1)', '0x00', 0],
  ],
};

const others: Readonly<Record<'postgresql' | 'mysql', readonly (readonly [ColumnKind, ...Meaning])[]>> = {
  postgresql: [
    ['string', 'char(12)', "'110101'", '110101'],
    ['string', 'char(12)', "'𠮷 野'", '𠮷 野'],
    ['string', 'bytea', "'\\x00ff'", '00ff'],
    ['string', 'uuid', "'0e984725-c51c-4bf4-9960-e1c80e27aba0'", '0e984725-c51c-4bf4-9960-e1c80e27aba0'],
    ['number', 'double precision', "'NaN'", null],
    ['number', 'double precision', "'Infinity'", null],
    ['number', 'numeric', "'NaN'", null],
    ['number', 'numeric(20,4)', '12.3456', 12.3456],
    ['integer', 'varchar(20)', "'12'", '12'],
  ],
  mysql: [
    ['string', 'char(12)', "'110101'", '110101'],
    ['string', 'binary(2)', '0x00ff', '00ff'],
    ['integer', 'bit(4)', "b'0101'", 5],
    ['number', 'decimal(20,4)', '12.3456', 12.3456],
    ['integer', 'varchar(20)', "'12'", 12],
  ],
};

testOnEngines(await enginesToTest(), 'a column on %s', (type) => {
  let server: DatabaseServer;
  let client: DatabaseClient;
  const database = `types_${process.pid}_${type}`;
  beforeAll(async () => {
    server = await openServer(type);
    await server.createDatabase(database);
    client = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
  });
  afterAll(async () => {
    await client?.close();
    const root = await connectDatabase({ type, host: server.host, port: server.port, ...server.superuser });
    await root.query(`DROP DATABASE IF EXISTS ${database}`).finally(root.close);
    await server.close();
  });

  const read = async (column: string, literal: string, kind: ColumnKind): Promise<unknown> => {
    await client.query('DROP TABLE IF EXISTS looked_at');
    await client.query(`CREATE TABLE looked_at (it ${column} NULL)`);
    await client.query(`INSERT INTO looked_at VALUES (${literal})`);
    const catalog = await readCatalog(client, type === 'postgresql' ? 'public' : database);
    const [source] = catalog.get('looked_at') ?? [];
    if (source === undefined) throw new Error('The catalogue does not have the table.');
    const sql = sourceSql(dialects[type], { timeZone: 'Asia/Shanghai', offset: '+08:00' });
    const { rows } = await client.query<{ readonly it: unknown }>(
      `SELECT ${sql.value(source, kind)} AS it FROM looked_at`,
    );
    return rows[0]?.it;
  };

  test.each(flags[type])('%s with %s as a flag is %j', async (column, literal, value) => {
    const found = await read(column, literal, 'boolean');
    expect(found === null ? null : Number(found)).toBe(value);
  });

  test.each([
    ['2026-11-23 08:00:00.123999', Date.UTC(2026, 10, 23, 0, 0, 0, 123)],
    ['2026-11-23 08:00:00.123', Date.UTC(2026, 10, 23, 0, 0, 0, 123)],
    ['1969-12-31 08:00:00.000500', -86_400_000],
    ['1969-12-31 07:59:59.999500', -86_400_001],
    ['2290-01-01 08:00:00.007', Date.UTC(2290, 0, 1, 0, 0, 0, 7)],
  ])('of %s the millisecond is what has begun, as it is by interface', async (text, epochMs) => {
    const column = type === 'postgresql' ? 'timestamp' : 'datetime(6)';
    expect(Number(await read(column, `'${text}'`, 'time'))).toBe(epochMs);
  });

  test.each(others[type])('as %s: %s with %s is %j', async (kind, column, literal, value) => {
    expect(await read(column, literal, kind)).toEqual(value);
  });
});
