import mysql from 'mysql2/promise';
import { Client } from 'pg';
import type { DatabaseAccount, FrontDatabaseAddress } from './target.ts';

const timeoutMs = 8_000;

/** `refused`: it answers, but not to this account. */
export type ProbedAccount =
  | { readonly result: 'open' }
  | { readonly result: 'refused' | 'unreachable'; readonly code: string };

const refusals = /^28|^ER_ACCESS_DENIED|^ER_DBACCESS_DENIED|^3D000|^ER_BAD_DB|^42501|^ER_HOST_NOT_PRIVILEGED/;

/** Logs in and leaves again, within 8 s; never rejects. */
export const probeDatabaseAccount = async (
  address: FrontDatabaseAddress,
  account: DatabaseAccount,
): Promise<ProbedAccount> => {
  const { host, port, database } = address;
  const ssl = address.tls === 'require' ? { rejectUnauthorized: false } : undefined;
  try {
    if (address.type === 'postgresql') {
      const client = new Client({
        host,
        port,
        database,
        ...account,
        ...(ssl && { ssl }),
        connectionTimeoutMillis: timeoutMs,
        query_timeout: timeoutMs,
      });
      client.on('error', () => {});
      try {
        await client.connect();
      } finally {
        await client.end().catch(() => {});
      }
    } else {
      const connection = await mysql.createConnection({
        host,
        port,
        database,
        ...account,
        ...(ssl && { ssl }),
        connectTimeout: timeoutMs,
      });
      connection.destroy();
    }
    return { result: 'open' };
  } catch (error) {
    const code =
      error instanceof Error
        ? 'code' in error && typeof error.code === 'string'
          ? error.code
          : error.message
        : String(error);
    return { result: refusals.test(code) ? 'refused' : 'unreachable', code };
  }
};
