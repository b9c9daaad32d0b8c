import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from './sendError.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Refuses, with 401 `not-authorized`, what does not carry the bearer token; takes the same time whatever came instead. */
export const requireToken = (token: string): ((request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) => {
  const expected = digest(token);
  return async (request, reply) => {
    const given = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) return undefined;
    return sendError(reply.header('www-authenticate', 'Bearer realm="management"'), 401, 'not-authorized', {
      'zh-CN':
        '管理请求须携带令牌（Authorization: Bearer 令牌）；令牌由 heyan monitor 首次启动时给出，或由 --token 指定。',
      en: 'Management requests carry the token (Authorization: Bearer TOKEN); heyan monitor gave it at its first start, or --token did.',
    });
  };
};
