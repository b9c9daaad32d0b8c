import type { DatabaseServer } from '../../../fixtures/databases/databaseServer.ts';
import { offersTls } from '../../../fixtures/databases/offersTls.ts';
import { startRelay } from '../../../fixtures/databases/startRelay.ts';
import type { Relay } from '../../../fixtures/databases/startRelay.ts';

/** The address at which a server is reached with encryption, or without; the server's own where that is as wanted already. */
export const openDoor = async (
  { type, host, port }: DatabaseServer,
  { encrypted, clockAhead }: { readonly encrypted: boolean; readonly clockAhead: boolean },
): Promise<Relay> => {
  // MySQL has nothing that could stand in front of a built-in function, but a session can be told what time it is.
  if (clockAhead && type === 'mysql')
    return startRelay({ type, host, port, encryption: 'add', onConnect: 'SET timestamp = UNIX_TIMESTAMP() + 7200' });
  const offered = await offersTls({ type, host, port });
  if (offered && !encrypted) return startRelay({ type, host, port, encryption: 'strip' });
  if (!offered && encrypted && type === 'mysql') return startRelay({ type, host, port, encryption: 'add' });
  return { host, port, close: async () => {} };
};
