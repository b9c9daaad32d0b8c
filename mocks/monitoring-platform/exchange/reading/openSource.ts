import type { ApartClient } from '../../../../fixtures/databases/apart/apartClient.ts';
import type { ApartLimits } from '../../../../fixtures/databases/apart/apartLimits.ts';
import { connectApart } from '../../../../fixtures/databases/apart/connectApart.ts';
import { DatabaseTrouble } from '../../../../fixtures/databases/databaseTrouble.ts';
import { storableTimes } from '../../../../spec/entities/storableTimes.ts';
import type { Dialect } from '../../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../../spec/front-database/frontDatabaseTable.ts';
import type { FrontDatabaseConnection } from '../../registration/frontDatabaseConnection.ts';
import { readCatalog } from './readCatalog.ts';
import { sendsTimes } from './sendsTimes.ts';
import type { SourceColumn } from './sourceColumn.ts';

/** A front database, entered as exchange user, with what its catalogue and its clock say. */
export interface ExchangeSource {
  readonly client: ApartClient;
  readonly catalog: ReadonlyMap<string, readonly SourceColumn[]>;
  /** Whether it shows the bytes of a time, which come cheaper than a number. */
  readonly sendsTimes: boolean;
  /** Its own time, epoch milliseconds, before anything was read. */
  readonly databaseNow: number;
  readonly close: () => Promise<void>;
}

/** Rejects when the front database cannot be entered or its catalogue read. A statement that hangs ends when `signal` is aborted. */
export const openSource = async (
  connection: FrontDatabaseConnection,
  dialect: Dialect,
  tables: readonly FrontDatabaseTable[],
  signal: AbortSignal | undefined,
  limits: Partial<ApartLimits> = {},
): Promise<ExchangeSource> => {
  const client = await connectApart(connection, limits);
  const leave = (): void => void client.close();
  signal?.addEventListener('abort', leave, { once: true });
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', leave);
    await client.close();
  };
  try {
    // Aborted while the session was opened: no event comes any more.
    signal?.throwIfAborted();
    const catalog = await readCatalog(
      client,
      connection.type === 'postgresql' ? (connection.schema ?? 'public') : connection.database,
      tables,
    );
    const { rows } = await client.query<{ readonly now: string | number }>(
      `SELECT ${dialect.nowMilliseconds} AS ${dialect.quote('now')}`,
    );
    const databaseNow = Number(rows[0]?.now);
    // A cursor would be made of it.
    if (!(databaseNow >= storableTimes.earliest && databaseNow < storableTimes.latest))
      throw new DatabaseTrouble('DATABASE_NONSENSE', 'it does not say what time it is');
    return { client, catalog, sendsTimes: await sendsTimes(client), databaseNow, close };
  } catch (error) {
    await close();
    throw error;
  }
};
