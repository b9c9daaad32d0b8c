import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';

const loopback = (address: string | undefined): boolean =>
  address !== undefined &&
  isIP(address) !== 0 &&
  (address === '::1' || address.replace('::ffff:', '').startsWith('127.'));

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Management routes; everything else is for the browsers of visitors. */
const isManagement = (path: string): boolean => /^\/(platforms|collector|health\/)/.test(path);

/**
 * Keeps visitors out of management: pages of a candidate run in browsers of this machine and could otherwise send requests
 * that empty the collector. What a browser sends for a page carries `Origin`; what comes from elsewhere needs the token.
 */
export const guardManagement = (app: FastifyInstance, token: string | undefined): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (!isManagement(request.url)) return;
    const authorized =
      token === undefined
        ? loopback(request.socket.remoteAddress) && request.headers.origin === undefined
        : equal(request.headers.authorization ?? '', `Bearer ${token}`);
    if (!authorized)
      await reply.code(403).send({
        error: {
          code: 'not-authorized',
          message: 'Management requests come from this machine, from no web page, or carry the token.',
        },
      });
  });
};
