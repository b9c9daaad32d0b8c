import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import { sendError } from './sendError.ts';

type Unreadable = Required<Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'>>;

const refusals: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-timeout', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'The headers are larger than 16 KiB.'],
};
const unreadable = [400, 'request-malformed', 'This is not HTTP as it is written.'] as const;

/** What comes before any route: no HTTP, an address that cannot be decoded, a request that does not end. The one error body, too. */
export const answerUnreadable: Unreadable = {
  clientErrorHandler: (error, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [status, code, message] = refusals[error.code] ?? unreadable;
    const body = JSON.stringify({ error: { code, message } });
    if (socket.writable)
      socket.write(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      );
    socket.destroySoon();
  },
  frameworkErrors: (error, _request, reply) => {
    const status = error.statusCode ?? 400;
    sendError(reply, status, status === 414 ? 'path-too-long' : 'request-invalid', {
      'zh-CN': '请求地址不符合约定。',
      en: 'The address of the request is not as described.',
    });
  },
};
