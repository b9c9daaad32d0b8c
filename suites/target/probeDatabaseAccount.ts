import { connectApart } from '../../fixtures/databases/apart/connectApart.ts';
import type { DatabaseAccount, FrontDatabaseAddress } from './target.ts';

const connectMs = 8_000;

/** `refused`: it answers, but not to this account. */
export type ProbedAccount =
  | { readonly result: 'open' }
  | { readonly result: 'refused' | 'unreachable'; readonly code: string };

const refusals = /^28|^ER_ACCESS_DENIED|^ER_DBACCESS_DENIED|^3D000|^ER_BAD_DB|^42501|^ER_HOST_NOT_PRIVILEGED/;

/** Logs in as the checks will, encrypted where the server can, and leaves again, within 8 s; never rejects. */
export const probeDatabaseAccount = async (
  { type, host, port, database, tls, ca }: FrontDatabaseAddress,
  account: DatabaseAccount,
): Promise<ProbedAccount> => {
  try {
    const session = await connectApart(
      {
        type,
        host,
        port,
        database,
        ...account,
        ...(tls === undefined ? {} : { tls }),
        ...(ca === undefined ? {} : { ca }),
      },
      { connectMs, tellServer: false },
    );
    await session.close();
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
