import { connectApart } from '../../../fixtures/databases/apart/connectApart.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { reasonOf } from '../../../fixtures/databases/reasonOf.ts';
import { readCatalog } from '../../../mocks/monitoring-platform/exchange/reading/readCatalog.ts';
import type { SourceColumn } from '../../../mocks/monitoring-platform/exchange/reading/sourceColumn.ts';
import { sourceSql } from '../../../mocks/monitoring-platform/exchange/reading/sourceSql.ts';
import { utcOffset } from '../../../mocks/monitoring-platform/exchange/utcOffset.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { askedRows } from './askedRows.ts';
import { isDenied } from './isDenied.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** The candidate's tables are never waited for longer than this, nor held. */
const limits = {
  postgresql: [
    "SET statement_timeout = '8s'; SET lock_timeout = '900ms'; SET idle_in_transaction_session_timeout = '8s'",
  ],
  mysql: ['SET SESSION innodb_lock_wait_timeout = 1, lock_wait_timeout = 1'],
} as const;

/** It tells the server itself, so that those statements are in the evidence too; our own clock is the last word. */
const apart = { statementMs: 8_000, tellServer: false } as const;

/**
 * Runs `work` in a session of its own as one of the two users of the front database (7.3.2).
 * @throws CandidateError when the database cannot be entered or refuses a query.
 */
export const inFrontDatabase = async <T>(
  context: CheckContext,
  account: 'exchangeUser' | 'pushUser',
  work: (database: RecordedDatabase) => Promise<T>,
): Promise<T> => {
  const { frontDatabase: address, kind } = context.target;
  const user = address?.[account];
  if (address === undefined || user === undefined)
    throw new CandidateError('capability-missing', {
      'zh-CN': '没有该用户的连接信息',
      en: 'there is nothing to connect this user with',
    });
  context.evidence.addSecret(user.password);
  const { type, host, port, database, schema, tls, ca } = address;
  const dialect = dialects[type];
  const offset = utcOffset(context.profile.values.timeZone, context.clock.now());

  let client: DatabaseClient;
  try {
    client = await connectApart(
      {
        type,
        host,
        port,
        database,
        ...user,
        timeZone: offset,
        ...(tls === undefined ? {} : { tls }),
        ...(ca === undefined ? {} : { ca }),
      },
      apart,
    );
  } catch (cause) {
    const reason = reasonOf(cause);
    context.evidence.record({
      kind: 'statement',
      user: user.user,
      sql: `CONNECT ${type} ${host}:${port}/${database}`,
      error: reason.en,
      durationMs: 0,
    });
    throw new CandidateError(
      'unreachable',
      {
        'zh-CN': `未能以 ${user.user} 连接前置数据库 ${host}:${port}/${database}：${reason['zh-CN']}`,
        en: `the front database ${host}:${port}/${database} could not be entered as ${user.user}: ${reason.en}`,
      },
      { cause },
    );
  }
  // Past its deadline the check has no business in the candidate's database any more.
  const leave = (): void => void client.close();
  context.signal.addEventListener('abort', leave, { once: true });

  const recorded = async <Row>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<{ readonly rows: readonly Row[]; readonly evidence: string; readonly error?: unknown }> => {
    const startedAt = performance.now();
    const record = (outcome: { readonly rows: number } | { readonly error: string }): string =>
      context.evidence.record({
        kind: 'statement',
        user: user.user,
        sql: parameters.length === 0 ? sql : `${sql} -- ${JSON.stringify(parameters)}`,
        ...outcome,
        durationMs: performance.now() - startedAt,
      });
    try {
      const { rows, count } = await client.query<Row & object>(sql, parameters);
      return { rows: askedRows(rows), evidence: record({ rows: count }) };
    } catch (error) {
      return { rows: [], evidence: record({ error: reasonOf(error).en }), error };
    }
  };

  const tables = frontDatabaseTables(kind, context.profile);
  let catalog: Promise<ReadonlyMap<string, readonly SourceColumn[]>> | undefined;
  try {
    for (const statement of limits[type]) await recorded(statement);
    return await work({
      dialect,
      platformId: context.target.platformId,
      encrypted: client.encrypted,
      tables,
      nameOf: (table) => dialect.tableName(table.name, { database, schema: schema ?? '' }),
      sql: sourceSql(dialect, { timeZone: context.profile.values.timeZone, offset }),
      catalog: () =>
        (catalog ??= readCatalog(
          {
            ...client,
            query: async (sql, parameters) => {
              const { rows, error } = await recorded(sql, parameters);
              if (error !== undefined)
                throw new CandidateError('blocked', {
                  'zh-CN': `前置数据库的目录不可读：${reasonOf(error)['zh-CN']}`,
                  en: `the catalogue of the front database cannot be read: ${reasonOf(error).en}`,
                });
              return { rows: rows as never[], count: rows.length };
            },
          },
          type === 'postgresql' ? (schema ?? 'public') : database,
          tables,
        )),
      query: async <Row>(sql: string, parameters?: readonly unknown[]) => {
        const { rows, evidence, error } = await recorded<Row>(sql, parameters);
        if (error !== undefined)
          throw new CandidateError(
            'blocked',
            {
              'zh-CN': `前置数据库拒绝了查询：${reasonOf(error)['zh-CN']}`,
              en: `the front database refused a query: ${reasonOf(error).en}`,
            },
            { cause: error },
          );
        return { rows, evidence };
      },
      attempt: async (sql) => {
        const { evidence, error } = await recorded(sql);
        return error === undefined
          ? { ok: true, evidence }
          : { ok: false, message: reasonOf(error).en, denied: isDenied(error), evidence };
      },
    });
  } finally {
    context.signal.removeEventListener('abort', leave);
    await client.close();
  }
};
