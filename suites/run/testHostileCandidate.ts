import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a hostile candidate answers everything but its access information document. */
export type Hostility =
  | 'hangs'
  | 'streams-without-end'
  | 'drips'
  | 'garbage'
  | 'redirects-in-circles'
  | 'closes'
  | 'bomb';

const entities = ['site-column', 'resource', 'course', 'lesson', 'material', 'user', 'evaluation'];

const behaviours: Readonly<Record<Hostility, (request: IncomingMessage, response: ServerResponse) => void>> = {
  hangs: () => {},
  'streams-without-end': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed && response.write('[1,2,3,'.repeat(8_192)));
    };
    response.on('drain', more);
    more();
  },
  drips: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html>');
    const timer = setInterval(() => response.write(' '), 200);
    response.on('close', () => clearInterval(timer));
  },
  garbage: (_, response) => {
    response.socket?.end('\u0001\u0002\u0003 certainly no HTTP \r\n\r\n');
  },
  'redirects-in-circles': (request, response) => {
    response.writeHead(302, { location: `${request.url?.split('?')[0] ?? '/'}?${Math.random()}` }).end();
  },
  closes: (_, response) => {
    response.socket?.destroy();
  },
  bomb: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<!doctype html><script>for(;;){}</script>${'<div>'.repeat(100_000)}\ud800"><img src=x onerror=alert(1)>\u001b]0;owned\u0007`,
    );
  },
};

/** A candidate whose document is fine and whose every other answer is hostile. */
export const testHostileCandidate = async (
  hostility: Hostility,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    response.on('error', () => {});
    if (request.url?.startsWith('/.well-known/') !== true) {
      behaviours[hostility](request, response);
      return;
    }
    const secret = 'ab'.repeat(16);
    response.end(
      JSON.stringify({
        version: 1,
        platformId: 'hostile',
        name: '<script>alert(1)</script>\u001b[31m',
        kind: 'resource',
        appKey: 'a'.repeat(24),
        pages: { home: '/' },
        interfaces: { urls: Object.fromEntries(entities.map((entity) => [entity, `/api/${entity}`])) },
        control: { url: '/control' },
        testing: {
          interfaceCredentials: { appKey: 'k', encryptionKey: secret, signatureKey: secret + secret },
          controlToken: 'control-token',
        },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
