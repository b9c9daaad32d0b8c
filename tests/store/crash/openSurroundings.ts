import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseDdl } from '../../../spec/front-database/frontDatabaseDdl.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../../../mocks/monitoring-platform/registration/registeredPlatform.ts';

export interface Surroundings {
  /** A platform with a front database and a source, as it is registered. */
  readonly platform: RegisteredPlatform;
  readonly origin: string;
  /** Writes a column of the site, whole or with a parent that is nowhere. */
  readonly putColumn: (id: string, broken: boolean) => Promise<void>;
  readonly columns: () => Promise<number>;
  /** States in the platform's alert table, by alert id. */
  readonly alerts: () => Promise<ReadonlyMap<string, string>>;
  readonly close: () => Promise<void>;
}

/** Around the monitoring platform: a front database that somebody writes to, and a server that is source and interface at once. */
export const openSurroundings = async (profile: Profile): Promise<Surroundings> => {
  const source = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"total":0,"records":[]}'),
  );
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;

  const server = await openServer('postgresql');
  const database = 'crash';
  await server.createDatabase(database);
  const dialect = dialects.postgresql;
  const accounts = {
    pushUser: { user: 'crash_push', password: 'p' },
    exchangeUser: { user: 'crash_exchange', password: 'e' },
  };
  const { host, port } = server;
  const admin = await connectDatabase({ type: 'postgresql', host, port, database, ...server.superuser });
  const tables = frontDatabaseTables('management', profile);
  for (const statement of frontDatabaseDdl({ dialect, tables, profile, database, accounts }))
    await admin.query(statement);
  const nameOf = (found: (typeof tables)[number] | undefined): string =>
    dialect.tableName(found?.name ?? '', { database, schema: 'exchange' });
  const columnTable = nameOf(tables.find(({ entity }) => entity === 'site-column'));
  const alertTable = nameOf(tables.find((one) => one.class === 'alert'));
  const names = [
    'platform_id',
    'column_id',
    'level',
    'name',
    'parent_column_id',
    'url',
    'create_time',
    'update_time',
    'is_deleted',
  ];
  const upsert = dialect.upsert(columnTable, names, ['platform_id', 'column_id'], 1);
  return {
    platform: {
      platformId: 'PT',
      name: '交换',
      kind: 'management',
      appKey: 'app-key-of-PT',
      hosts: [],
      frontDatabase: { type: 'postgresql', host, port, database, schema: 'exchange', ...accounts.exchangeUser },
      sources: { probe: { url: origin, token: 't' } },
    },
    origin,
    putColumn: async (id, broken) => {
      const now = new Date();
      await admin.query(upsert, ['PT', id, 1, id, broken ? 'nowhere' : null, `${origin}/${id}`, now, now, false]);
    },
    columns: async () =>
      Number((await admin.query<{ readonly n: string }>(`SELECT count(*) AS n FROM ${columnTable}`)).rows[0]?.n),
    alerts: async () => {
      const { rows } = await admin.query<{ readonly alert_id: string; readonly status: string }>(
        `SELECT alert_id, status FROM ${alertTable}`,
      );
      return new Map(rows.map(({ alert_id: id, status }) => [id, status]));
    },
    close: async () => {
      await admin.close();
      await server.close();
      source.closeAllConnections();
      await new Promise((resolve) => source.close(resolve));
    },
  };
};
