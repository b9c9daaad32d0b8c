import type { ApartClient } from '../../../fixtures/databases/apart/apartClient.ts';
import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * Does `work` with a connection by which the warehouse reaches the front database itself. One that is embedded speaks with it from
 * within this process, and so goes by a relay that looks at what the database sends; a warehouse elsewhere goes by itself.
 * Rejects with a `DatabaseTrouble` where the relay cut it off.
 */
export const throughRelay = async <T>(
  { embedded }: Pick<Warehouse, 'embedded'>,
  client: Pick<ApartClient, 'relay'>,
  connection: FrontDatabaseConnection,
  signal: AbortSignal | undefined,
  work: (connection: FrontDatabaseConnection) => Promise<T>,
): Promise<T> => {
  if (!embedded) return work(connection);
  const { host, port, close } = await client.relay();
  let closed: Promise<void> | undefined;
  const closeOnce = (): Promise<void> => (closed ??= close());
  const leave = (): void => void closeOnce().catch(() => {});
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await work({ ...connection, host, port });
  } finally {
    signal?.removeEventListener('abort', leave);
    // Why it was cut off says more than what the warehouse makes of it.
    await closeOnce();
  }
};
