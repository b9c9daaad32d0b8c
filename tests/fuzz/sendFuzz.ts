import { request } from 'node:http';
import type { Agent } from 'node:http';
import type { FuzzRequest } from './requestOf.ts';

const answerMs = 30_000;

/** The status of the answer once it is whole, or why there is none. */
export const sendFuzz = (origin: string, asked: FuzzRequest, agent: Agent): Promise<number | string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const sent = request(
      {
        hostname,
        port,
        agent,
        method: asked.method,
        path: asked.path,
        headers: {
          ...asked.headers,
          ...(asked.body !== undefined && { 'content-length': Buffer.byteLength(asked.body) }),
        },
        timeout: answerMs,
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', (error) => resolve(error.message));
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${answerMs / 1_000} s`)));
    sent.on('error', (error) => resolve(error.message));
    sent.end(asked.body);
  });
