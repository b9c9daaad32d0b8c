import type { FastifyReply } from 'fastify';
import type { Localized } from '../../../spec/localized.ts';
import type { RefusalDetails } from './httpError.ts';

/** The one error body (spec/openapi/error.schema.json), with what more there is to tell; in Chinese for a caller that asks for it first. */
export const sendError = (
  reply: FastifyReply,
  status: number,
  code: string,
  message: Localized,
  { problems, current, retryAfterSeconds }: RefusalDetails = {},
): FastifyReply => {
  const language = reply.request.headers['accept-language']?.startsWith('zh') === true ? 'zh-CN' : 'en';
  if (retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(retryAfterSeconds));
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({
      error: { code, message: message[language], ...(problems !== undefined && { problems }) },
      ...(current !== undefined && { current }),
    });
};
