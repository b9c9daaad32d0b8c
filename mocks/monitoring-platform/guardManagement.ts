import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isManagement } from './http/isManagement.ts';
import { sendError } from './http/sendError.ts';

const loopback = (address: string | undefined): boolean =>
  address !== undefined &&
  isIP(address) !== 0 &&
  (address === '::1' || address.replace('::ffff:', '').startsWith('127.'));

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Keeps visitors out of management: pages of a candidate run in browsers of this machine and could otherwise send requests
 * that empty the collector. What a browser sends for a page carries `Origin`; what comes from elsewhere needs the token.
 */
export const guardManagement = (app: FastifyInstance, token: string | undefined): void => {
  app.addHook('onRequest', async (request, reply) => {
    // The route that was found, not the path as written: `/%70latforms` is the same route.
    const { url } = request.routeOptions;
    if (url === undefined || !isManagement(url)) return;
    const authorized =
      token === undefined
        ? loopback(request.socket.remoteAddress) && request.headers.origin === undefined
        : equal(request.headers.authorization ?? '', `Bearer ${token}`);
    if (!authorized)
      await sendError(reply, 403, 'not-authorized', {
        'zh-CN': '管理请求须来自本机且非来自网页，或携带令牌。',
        en: 'Management requests come from this machine, from no web page, or carry the token.',
      });
  });
};
