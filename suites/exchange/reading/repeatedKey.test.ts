import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { enginesToTest } from '../../../fixtures/databases/servers/enginesToTest.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { testOnEngines } from '../../../fixtures/databases/servers/testOnEngines.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { derivedTables } from './derivedTables.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';
import { repeatedKey } from './repeatedKey.ts';

testOnEngines(await enginesToTest(), 'views on %s', (type) => {
  let server: DatabaseServer;
  let client: DatabaseClient;
  const dialect = dialects[type];
  const database = `views_${process.pid}_${type}`;
  const place = type === 'postgresql' ? 'public' : database;
  const recorded = {
    dialect,
    nameOf: ({ name }: FrontDatabaseTable) => dialect.tableName(name, { database, schema: place }),
    query: async (sql: string, parameters?: readonly unknown[]) => ({
      rows: (await client.query(sql, parameters)).rows,
      evidence: 'e#1',
    }),
  } as unknown as RecordedDatabase;
  beforeAll(async () => {
    server = await openServer(type);
    await server.createDatabase(database);
    client = await connectDatabase({ type, host: server.host, port: server.port, database, ...server.superuser });
    for (const statement of [
      'CREATE TABLE held (p varchar(64), id varchar(64), PRIMARY KEY (p, id))',
      "INSERT INTO held VALUES ('a', '1'), ('a', '2'), ('b', '1')",
      'CREATE TABLE tag (id varchar(64), word varchar(64))',
      "INSERT INTO tag VALUES ('1', 'x'), ('1', 'y'), ('1', 'z')",
      'CREATE VIEW plain AS SELECT p, id FROM held',
      'CREATE VIEW joined AS SELECT held.p, held.id FROM held LEFT JOIN tag ON tag.id = held.id',
      'CREATE VIEW torn AS SELECT held.p, tag.word AS id FROM held LEFT JOIN tag ON tag.id = held.id',
      "CREATE VIEW nothing AS SELECT p, id FROM held WHERE p = 'c'",
    ])
      await client.query(statement);
  });
  afterAll(async () => {
    await client?.close();
    const root = await connectDatabase({ type, host: server.host, port: server.port, ...server.superuser });
    await root.query(`DROP DATABASE IF EXISTS ${database}`).finally(root.close);
    await server.close();
  });

  test.each([
    ['plain', 3, undefined],
    ['joined', 7, 3],
    ['torn', 7, 1],
    ['nothing', 0, undefined],
  ])('%s: of %j rows a key stands %j times', async (name, rows, times) => {
    const looked = await repeatedKey(recorded, { name, key: ['p', 'id'] } as unknown as FrontDatabaseTable);
    expect(looked).toMatchObject({ rows, times });
  });

  test('are told from tables', async () => {
    expect([...(await derivedTables(recorded, place))].toSorted()).toEqual(
      ['joined', 'nothing', 'plain', 'torn'].map((name) => [name, 'view']),
    );
  });
});
