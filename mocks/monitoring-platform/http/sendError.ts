import type { FastifyReply } from 'fastify';
import type { Localized } from '../../../spec/localized.ts';

/** The one error body (spec/openapi/error.schema.json); in Chinese for a caller that asks for it first. */
export const sendError = (reply: FastifyReply, status: number, code: string, message: Localized): FastifyReply => {
  const language = reply.request.headers['accept-language']?.startsWith('zh') === true ? 'zh-CN' : 'en';
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error: { code, message: message[language] } });
};
