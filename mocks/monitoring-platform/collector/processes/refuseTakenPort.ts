import { once } from 'node:events';
import { createServer } from 'node:net';
import { listening } from '../../../../fixtures/network/listening.ts';

/**
 * Collectors share a port among themselves, so that none of them would see that somebody else has it.
 * @throws StartError when somebody has, or nobody can have it
 */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  const probe = createServer();
  await listening({ host, port, flag: '--collector-port' }, async () => {
    probe.listen({ host, port });
    await once(probe, 'listening');
  });
  const closed = once(probe, 'close');
  probe.close();
  await closed;
};
