import { randomBytes } from 'node:crypto';
import { closeWithin } from '../../../fixtures/databases/closeWithin.ts';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { startWithin } from '../../../fixtures/starting/startWithin.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../../../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { asViews } from './asViews.ts';
import { createActOnAlerts } from './createActOnAlerts.ts';
import { clockAheadSeconds } from './clockAheadSeconds.ts';
import { computedColumn } from './computedColumn.ts';
import { createPush } from './createPush.ts';
import { faultyAccounts } from './faultyAccounts.ts';
import { faultyStructure } from './faultyStructure.ts';
import { faultyTables } from './faultyTables.ts';
import type { FrontDatabase } from './frontDatabase.ts';
import type { FrontDatabaseSetting } from './frontDatabaseSetting.ts';
import { openDoor } from './openDoor.ts';
import { removeFrontDatabase } from './removeFrontDatabase.ts';

export interface OpenFrontDatabaseOptions {
  readonly platform: AccessPlatform;
  /** `postgresql`, `mysql` or the URL of a superuser; see fixtures/databases/servers/openServer.ts. */
  readonly server: string;
}

const account = (name: string): { readonly user: string; readonly password: string } => ({
  user: name,
  password: randomBytes(18).toString('base64url'),
});

/**
 * Makes a front database as 7.3.2 wants it on a real server: a database of its own, tables, two users with random passwords.
 * Nothing is pushed yet. `close` takes database and users away again, and stops the server if it was started for this.
 * @throws ServerError when the server cannot be used, StartError when it cannot be started or takes too long.
 */
export const openFrontDatabase = async ({
  platform,
  server: wanted,
}: OpenFrontDatabaseOptions): Promise<FrontDatabase> => {
  const { profile, hasFault, kind } = platform;
  const server = await openServer(wanted);
  const { type } = server;
  const encryption = hasFault('exchange-without-encryption')
    ? 'none'
    : hasFault('exchange-plain-login-accepted')
      ? 'offered'
      : 'required';
  // Where clients reach it: the server itself, or what gives (or hides) the encryption that 7.3.6 asks for.
  const door = await openDoor(server, {
    encryption,
    clockAheadSeconds: clockAheadSeconds(hasFault),
  });
  const { host, port } = door;
  const dialect = dialects[type];
  // Several platforms may share a server: names are random, short enough for MySQL's 32 characters.
  const suffix = randomBytes(5).toString('hex');
  const database = `front_${suffix}`;
  const accounts = { pushUser: account(`push_${suffix}`), exchangeUser: account(`exchange_${suffix}`) };
  const placement = { database, schema: profile.values.exchange.schema };
  const tables = faultyTables(frontDatabaseTables(kind, profile), hasFault);
  const asSuperuser = { type, host: server.host, port: server.port, ...server.superuser };

  const close = async (): Promise<void> => {
    await door.close();
    // The embedded server takes everything with it.
    if (wanted !== 'postgresql') await removeFrontDatabase({ connection: asSuperuser, dialect, database, accounts });
    await server.close();
  };

  const make = async (): Promise<void> => {
    await server.createDatabase(database);
    const client = await connectDatabase({ ...asSuperuser, database });
    try {
      for (const statement of frontDatabaseDdl({ dialect, tables, profile, database, accounts }))
        await client.query(statement);
      if (platform.hasManner('computed-columns'))
        for (const table of tables.filter(({ class: of }) => of === 'data'))
          await client.query(computedColumn(dialect, dialect.tableName(table.name, placement), table));
      if (platform.hasManner('views'))
        for (const statement of asViews({ dialect, tables, placement, accounts })) await client.query(statement);
      for (const statement of faultyAccounts({ dialect, tables, placement, accounts, hasFault }))
        await client.query(statement);
      for (const statement of faultyStructure({
        dialect,
        tables,
        placement,
        accounts,
        platformId: profile.values.exchange.columns.platformId,
        hasFault,
      }))
        await client.query(statement);
      // The relay asks for encryption where the server itself cannot be made to.
      if (type === 'mysql' && encryption === 'required' && door.port === server.port)
        for (const { user } of Object.values(accounts))
          await client.query(`ALTER USER ${dialect.literal(user)}@'%' REQUIRE SSL`);
    } finally {
      await client.close();
    }
  };
  try {
    await startWithin({
      what: {
        'zh-CN': `参考接入平台的前置数据库（${type}）`,
        en: `The front database of the reference access platform (${type})`,
      },
      code: 'HEYAN_SERVER_START',
      start: make,
    });
  } catch (cause) {
    // A server that does not answer does not clear up either.
    await closeWithin(close, () => {}, 5_000);
    throw cause;
  }

  const setting: FrontDatabaseSetting = {
    platform,
    dialect,
    tables,
    placement,
    asPushUser: async (work) => {
      const client = await connectDatabase({ type, host, port, database, ...accounts.pushUser });
      try {
        await client.query('BEGIN');
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } finally {
        // Without a COMMIT the server rolls back.
        await client.close();
      }
    },
  };
  const push = createPush(setting);
  let closed: Promise<void> | undefined;
  return {
    type,
    host,
    port,
    database,
    ...(type === 'postgresql' ? { schema: placement.schema } : {}),
    ...accounts,
    push: (mode) => push(mode),
    actOnAlerts: createActOnAlerts(setting, push),
    close: () => (closed ??= close()),
  };
};
