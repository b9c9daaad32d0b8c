import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * What `take` takes never reaches the framework: no hook, no handler of errors. While the framework closes it gets everything
 * again, and refuses it.
 */
export const takeBefore = (
  app: FastifyInstance,
  take: (request: IncomingMessage, response: ServerResponse) => boolean,
): void => {
  const { server } = app;
  const ways = server.listeners('request');
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isClosing || !take(request, response)) for (const way of ways) way.call(server, request, response);
  });
};
