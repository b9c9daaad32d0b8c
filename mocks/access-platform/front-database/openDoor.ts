import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { offersTls } from '../../../fixtures/databases/offersTls.ts';
import { startRelay } from '../../../fixtures/databases/startRelay.ts';
import type { Relay } from '../../../fixtures/databases/startRelay.ts';

interface Door {
  /** `required`: who does not encrypt is refused (7.3.6); `offered`: who likes may; `none`. */
  readonly encryption: 'required' | 'offered' | 'none';
  readonly clockAheadSeconds: number;
}

/**
 * The address at which clients reach a server: the server's own where that is as wanted already. A server that is not ours
 * has rules that are not ours to change, and perhaps no TLS at all; then a relay on loopback asks for it, and ends it.
 */
export const openDoor = async (
  { type, host, port }: DatabaseServer,
  { encryption, clockAheadSeconds }: Door,
): Promise<Relay> => {
  const plain = encryption === 'required' ? { plain: 'refused' as const } : {};
  // MySQL has nothing that could stand in front of a built-in function, but a session can be told what time it is.
  if (clockAheadSeconds !== 0 && type === 'mysql') {
    const onConnect = `SET timestamp = UNIX_TIMESTAMP() + ${clockAheadSeconds}`;
    return startRelay({ type, host, port, encryption: 'add', onConnect, ...plain });
  }
  const offered = await offersTls({ type, host, port });
  if (encryption === 'none' && offered) return startRelay({ type, host, port, encryption: 'strip' });
  if (encryption !== 'none' && !offered) return startRelay({ type, host, port, encryption: 'add', ...plain });
  // MySQL's own accounts can be made to ask for it.
  if (encryption === 'required' && type === 'postgresql')
    return startRelay({ type, host, port, encryption: 'keep', ...plain });
  return { host, port, close: async () => {} };
};
