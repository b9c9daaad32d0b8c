import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { certificate } from '../../../fixtures/databases/certificate.ts';

/** Serves the application over TLS too, with a certificate that nobody has reason to trust, until it is closed. Resolves with the origin. */
export const listenUntrusted = async (app: FastifyInstance, host: string): Promise<string> => {
  const { certificate: cert, key } = await certificate();
  const server = createServer({ cert, key }, (request, response) => app.routing(request, response));
  server.listen(0, host);
  await once(server, 'listening');
  app.server.once('close', () => {
    server.close();
    server.closeAllConnections();
  });
  return `https://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
};
