import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';

export interface SentBeacon {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a beacon by a connection of its own, so that any of the collectors behind a port may get it. Status 0: no answer. */
export const sendBeacon = (
  origin: string,
  { method = 'POST', path = '/v.gif', headers = { 'content-type': 'text/plain' }, body = '' }: SentBeacon,
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const sending = request(
      { agent: false, host: hostname, port, method, path, headers: { ...headers, 'content-length': body.length } },
      (answer: IncomingMessage) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
        answer.on('error', () => resolve({ status: 0, text: '' }));
      },
    );
    sending.on('error', () => resolve({ status: 0, text: '' }));
    sending.end(body);
  });
