import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from '../../../../fixtures/starting/startError.ts';

/**
 * Collectors share a port among themselves, so that none of them would see that somebody else has it.
 * @throws StartError when somebody has
 */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
    const closed = once(probe, 'close');
    probe.close();
    await closed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError('HEYAN_SERVER_START', {
      'zh-CN': `采集进程无法监听 ${host}:${port}：${reason}。请用 --collector-port 另选端口。`,
      en: `The collectors cannot listen on ${host}:${port}: ${reason}. Choose another port with --collector-port.`,
    });
  }
};
