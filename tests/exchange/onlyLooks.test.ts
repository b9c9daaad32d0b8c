import { expect, test } from 'vitest';
import { connectDatabase } from '../../fixtures/databases/connectDatabase.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { ownEngines } from '../../fixtures/databases/servers/ownEngines.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import { exchangeChecks } from '../../suites/exchange/exchangeChecks.ts';
import type { Target } from '../../suites/target/target.ts';
import { examineExchange } from './examineExchange.ts';

const squeezed = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim();

/** The target as it is without control, after `act`: the run comes next. */
const withoutControl =
  (act: () => Promise<void>) =>
  async (target: Target): Promise<Target> => {
    await act();
    return Object.fromEntries(Object.entries(target).filter(([name]) => name !== 'control')) as unknown as Target;
  };

/** Statements that a server says it got from the two users of a front database, from `start` on. */
interface Spy {
  readonly server: DatabaseServer;
  readonly start: () => Promise<void>;
  readonly statements: () => Promise<readonly string[]>;
}

const onPostgresql = async (): Promise<Spy> => {
  let log = '';
  const server = await startEmbeddedPostgres({
    settings: { log_statement: 'all', log_line_prefix: '@@%u ' },
    onLog: (text) => (log += text),
  });
  return {
    server,
    start: async () => void (log = ''),
    statements: async () =>
      [...log.matchAll(/^@@(?:exchange|push)_\w+ LOG: {2}(?:statement|execute [^:]+): ((?:.*\n)(?:\t.*\n)*)/gm)].map(
        (match) => squeezed(match[1] ?? ''),
      ),
  };
};

const onMysql = async (open: () => Promise<DatabaseServer>): Promise<Spy> => {
  const server = await open();
  const admin = async <Row>(sql: string): Promise<readonly Row[]> => {
    const client = await connectDatabase({ type: 'mysql', host: server.host, port: server.port, ...server.superuser });
    const { rows } = await client.query<Row>(sql).finally(client.close);
    return rows;
  };
  await admin("SET GLOBAL log_output = 'TABLE'");
  return {
    server,
    start: async () => void (await admin('SET GLOBAL general_log = 1')),
    statements: async () =>
      (
        await admin<{ readonly argument: string }>(
          "SELECT CONVERT(argument USING utf8mb4) AS argument FROM mysql.general_log WHERE command_type IN ('Query', 'Execute') AND user_host REGEXP '^(exchange|push)_'",
        )
      ).map(({ argument }) => squeezed(argument)),
  };
};

testOnEngines(await ownEngines(), 'a front database on %s', (type, { start: open }) => {
  test('without control the suite only looks, and every statement is in the evidence', async () => {
    const { server, start, statements } = await (type === 'postgresql' ? onPostgresql() : onMysql(open));
    try {
      const results = await examineExchange({
        kind: 'management',
        faults: [],
        server: server.superuserUrl,
        change: withoutControl(start),
      });
      expect(results.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(12);
      const sent = await statements();
      expect(sent.length).toBeGreaterThan(50);
      // No transaction, so that no lock outlives its statement; nothing that could write a row.
      expect(sent.filter((sql) => !/^(?:SELECT|SET|SHOW)\b/.test(sql) && !sql.endsWith(' WHERE 1 = 0'))).toEqual([]);
      if (type === 'mysql') return;
      const evidence = new Set(
        results
          .flatMap((result) => result.evidence)
          .flatMap((one) => (one.kind === 'statement' ? [squeezed(one.sql.replace(/ -- \[.*$/s, ''))] : [])),
      );
      expect(sent.filter((sql) => !evidence.has(sql))).toEqual([]);
    } finally {
      await server.close();
    }
  }, 300_000);
});

test('a table that somebody else has locked is not waited for', async () => {
  const server = await startEmbeddedPostgres();
  const { host, port, superuser } = server;
  const closing: (() => Promise<void>)[] = [server.close];
  try {
    const onReady = async (): Promise<void> => {
      const root = await connectDatabase({ type: 'postgresql', host, port, ...superuser });
      const { rows } = await root
        .query<{ readonly datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'front%'")
        .finally(root.close);
      const holder = await connectDatabase({
        type: 'postgresql',
        host,
        port,
        database: rows[0]?.datname ?? '',
        ...superuser,
      });
      closing.unshift(holder.close);
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE exchange.data_user IN ACCESS EXCLUSIVE MODE');
    };
    const only = ['exchange.rows-carry-the-platform-id', 'exchange.exchange-user-cannot-delete'];
    const results = await examineExchange({
      kind: 'management',
      faults: [],
      server: server.superuserUrl,
      change: withoutControl(onReady),
      checks: exchangeChecks.filter(({ id }) => only.includes(id)),
    });
    expect(results.map(({ id, verdict, reason }) => [id, verdict, reason]).toSorted()).toEqual(
      only.map((id) => [id, 'inconclusive', 'blocked']).toSorted(),
    );
  } finally {
    for (const close of closing) await close();
  }
}, 150_000);
