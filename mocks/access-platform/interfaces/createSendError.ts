import type { FastifyReply } from 'fastify';
import { errorBody } from '../../../spec/interfaces/errorBody.ts';
import { refusals } from '../../../spec/interfaces/refusals.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

export type ErrorCode = keyof typeof refusals;

const loginPage = '<!doctype html><html lang="zh-CN"><title>登录</title><form action="/login"></form></html>';

/** How a fault of this platform has it refuse instead; undefined: as it should. */
const faulty = (
  platform: AccessPlatform,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
): FastifyReply | undefined => {
  if (platform.hasFault('interface-error-in-plain-text'))
    return reply.code(status).type('text/plain; charset=utf-8').send('error');
  if (status !== 401 && status !== 403) return undefined;
  if (platform.hasFault('interface-refusals-empty')) return reply.code(status).send('');
  if (platform.hasFault('interface-failed-signature-without-error') && code === 'parameters-invalid')
    return reply.code(status).send('');
  if (platform.hasFault('interface-replays-refused-without-error') && code === 'nonce-replayed')
    return reply.code(status).send('');
  if (platform.hasFault('interface-scopes-refused-without-error') && code === 'permission-denied')
    return reply.code(status).send('');
  if (platform.hasFault('interface-refusals-as-a-page'))
    return reply.code(200).type('text/html; charset=utf-8').send(loginPage);
  if (platform.hasFault('interface-refusals-redirect-to-login')) return reply.redirect('/login', 302);
  return undefined;
};

/**
 * Answers with the error body of the profile; the message in English for a caller that asks for it first. `detail`: the
 * name of a query parameter.
 */
export const createSendError =
  (platform: AccessPlatform) =>
  (reply: FastifyReply, status: number, code: ErrorCode, detail?: string): FastifyReply => {
    const { error } = platform.profile.values.interfaces;
    const language = reply.request.headers['accept-language']?.startsWith('en') === true ? 'en' : 'zh-CN';
    const message = refusals[code][language];
    const body = errorBody(error, code, detail === undefined ? message : `${message}: ${detail}`);
    void reply.header('cache-control', 'no-store');
    const otherwise = faulty(platform, reply, status, code);
    if (otherwise !== undefined) return otherwise;
    const said = platform.hasFault('interface-error-with-stack-trace')
      ? { ...body, trace: new Error(code).stack }
      : body;
    const asSuccess =
      error.statusAs === 'body-code' ||
      (platform.hasFault('interface-stale-refused-with-success-status') && code === 'timestamp-out-of-range');
    return reply
      .code(asSuccess ? 200 : status)
      .type(`${error.mediaType}; charset=utf-8`)
      .send(JSON.stringify(said));
  };
