import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase } from '../../../fixtures/databases/connectDatabase.ts';
import { startEmbeddedPostgres } from '../../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A front database as a vendor makes one: the script of docs/front-database, run by an administrator, who lets nobody in without TLS (7.3.6). */
export const kitDatabase = async (kind: PlatformKind) => {
  const server = await startEmbeddedPostgres();
  try {
    await server.createDatabase('front_database');
    const { host, port, superuser } = server;
    const client = await connectDatabase({ type: 'postgresql', host, port, database: 'front_database', ...superuser });
    const script = join(import.meta.dirname, `../../../docs/front-database/postgresql-${kind}.sql`);
    const encryptedOnly = `DO $$ BEGIN EXECUTE format('COPY (SELECT %L) TO %L', 'hostssl all all 127.0.0.1/32 scram-sha-256', current_setting('hba_file')); PERFORM pg_reload_conf(); END $$`;
    await client.query(`${readFileSync(script, 'utf8')};${encryptedOnly}`).finally(client.close);
    const address = (user: string, password: string): string =>
      `postgresql://${user}:${password}@${host}:${port}/front_database`;
    return {
      environment: {
        DATABASE_URL: address('monitoring_push', 'REPLACE_THIS_PASSWORD_1'),
        EXCHANGE_URL: address('monitoring_exchange', 'REPLACE_THIS_PASSWORD_2'),
      },
      close: server.close,
    };
  } catch (error) {
    await server.close();
    throw error;
  }
};
