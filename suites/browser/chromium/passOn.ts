import { request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** Where a request of a page goes. */
export interface Onward {
  readonly protocol: 'http:' | 'https:';
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

/** Asks a server what a page asks it, as this machine does: by its proxy, and with whom it trusts. A page whose server cannot be reached or trusted gets no answer. */
export const passOn = (
  request: IncomingMessage,
  response: ServerResponse,
  { protocol, host, port, path }: Onward,
): void => {
  const { 'proxy-connection': _, ...headers } = request.headers;
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  const onward = send({ host, port, path, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
};
