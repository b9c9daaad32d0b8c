import type { FastifyReply } from 'fastify';
import { errorBody } from '../../../spec/interfaces/errorBody.ts';
import { refusals } from '../../../spec/interfaces/refusals.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

export type ErrorCode = keyof typeof refusals;

/**
 * Answers with the error body of the profile; the message in English for a caller that asks for it first. `detail`: the
 * name of a query parameter.
 */
export const createSendError =
  (platform: AccessPlatform) =>
  (reply: FastifyReply, status: number, code: ErrorCode, detail?: string): FastifyReply => {
    const language = reply.request.headers['accept-language']?.startsWith('en') === true ? 'en' : 'zh-CN';
    const message = refusals[code][language];
    const body = errorBody(
      platform.profile.values.interfaces.error,
      code,
      detail === undefined ? message : `${message}: ${detail}`,
    );
    void reply.code(status).header('cache-control', 'no-store');
    if (platform.hasFault('interface-error-in-plain-text'))
      return reply.type('text/plain; charset=utf-8').send('error');
    return reply.send(
      platform.hasFault('interface-error-with-stack-trace') ? { ...body, trace: new Error(code).stack } : body,
    );
  };
