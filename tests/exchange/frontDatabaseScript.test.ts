import { afterAll, beforeAll, expect, test } from 'vitest';
import { initCommand } from '../../cli/commands/initCommand.ts';
import type { CommandInput } from '../../cli/commands/command.ts';
import { connectDatabase } from '../../fixtures/databases/connectDatabase.ts';
import type { DatabaseClient } from '../../fixtures/databases/databaseClient.ts';
import { ownEngines } from '../../fixtures/databases/servers/ownEngines.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';
import type { RestartableServer } from '../../fixtures/databases/servers/restartableServer.ts';
import { dialects } from '../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../spec/front-database/frontDatabaseTables.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

const profile = referenceProfile();
const database = 'front_database';

/** What `heyan init --front-database=… --platform=…` prints. */
const printed = async (dialect: string, kind: string): Promise<string> => {
  const values: Readonly<Record<string, string>> = { 'front-database': dialect, platform: kind };
  let text = '';
  const line = {
    text: (name: string) => values[name],
    on: () => false,
    list: () => [],
    number: () => undefined,
    positionals: [],
  };
  const code = await initCommand({
    line,
    language: 'en',
    output: { print: (one: string) => void (text += one) },
  } as unknown as CommandInput);
  expect(code).toBe(0);
  return text;
};

testOnEngines(await ownEngines(), 'the script that is printed for %s', (type, { start }) => {
  const dialect = dialects[type];
  let server: RestartableServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.close());

  const as = (user: string, password: string, to: string | undefined = database): Promise<DatabaseClient> =>
    connectDatabase({
      type,
      host: server.host,
      port: server.port,
      ...(to === undefined ? {} : { database: to }),
      user,
      password,
    });

  test.each(platformKinds)('makes a front database on an empty server (%s)', async (kind) => {
    await server.createDatabase(database);
    const admin = await as(server.superuser.user, server.superuser.password);
    for (const statement of (await printed(type, kind)).split(/;\n/).filter((one) => /\S/.test(one)))
      await admin.query(statement);
    const push = await as('monitoring_push', 'REPLACE_THIS_PASSWORD_1');
    const exchange = await as('monitoring_exchange', 'REPLACE_THIS_PASSWORD_2');
    for (const { name, columns } of frontDatabaseTables(kind, profile)) {
      const table = dialect.tableName(name, { database, schema: profile.values.exchange.schema });
      const first = dialect.quote(columns[0]?.name ?? '');
      const list = columns.map((column) => dialect.quote(column.name)).join(', ');
      for (const client of [push, exchange]) {
        await client.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE 1 = 0`);
        await client.query(`UPDATE ${table} SET ${first} = ${first} WHERE 1 = 0`);
      }
      await push.query(`DELETE FROM ${table} WHERE 1 = 0`);
      await expect(exchange.query(`DELETE FROM ${table} WHERE 1 = 0`)).rejects.toThrow(/denied/);
      await expect(push.query(`DROP TABLE ${table}`)).rejects.toThrow(/denied|owner/);
    }
    await Promise.all([push.close(), exchange.close(), admin.close()]);
    const again = await as(
      server.superuser.user,
      server.superuser.password,
      type === 'postgresql' ? 'postgres' : undefined,
    );
    await again.query(`DROP DATABASE ${dialect.quote(database)}`);
    for (const user of ['monitoring_push', 'monitoring_exchange'])
      await again.query(type === 'postgresql' ? `DROP ROLE ${user}` : `DROP USER ${user}@'%'`);
    await again.close();
  });
});
