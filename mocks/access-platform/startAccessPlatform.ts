import { listening } from '../../fixtures/network/listening.ts';
import type { AccessPlatform, AccessPlatformOptions } from './accessPlatform.ts';
import { createAccessPlatform } from './createAccessPlatform.ts';
import { listenWithBadTls } from './interfaces/listenWithBadTls.ts';

/**
 * Starts the reference access platform: pages, interfaces, front database, discovery document and control endpoint on
 * real sockets and a real database server. Resolves when everything is pushed and answers; rejects for an unknown
 * fault id or a database that cannot be opened.
 */
export const startAccessPlatform = async ({
  port = 0,
  host = '127.0.0.1',
  ...options
}: AccessPlatformOptions): Promise<AccessPlatform> => {
  const { app, platform, begin } = await createAccessPlatform(options);
  try {
    await listening({ host, port }, () => app.listen({ port, host }));
    const address = app.server.address();
    if (address === null || typeof address === 'string')
      throw new Error('Expected the access platform to listen on a TCP port.');
    const untrusted = await listenWithBadTls(app, platform.hasFault);
    await begin(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, untrusted);
  } catch (cause) {
    await platform.close();
    throw cause;
  }
  return platform;
};
