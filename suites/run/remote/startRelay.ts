import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverLimits } from '../../../fixtures/network/serverLimits.ts';

/** What a page or the candidate sent. */
export interface RelayedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body?: string;
}

export interface RelayedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Base64. */
  readonly body: string;
}

export interface Relay {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const mostBytes = 1_500_000;
/** They are of one connection, not of what is sent. */
const ofConnection =
  /^(?:connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length)$/;

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const headersOf = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || ofConnection.test(name) ? [] : [[name, [value].flat().join(', ')]],
    ),
  );

/**
 * A server on the loopback that hands on whatever is sent to it: to the pages of a run, and to a candidate on this machine, it is the
 * monitoring platform that is elsewhere.
 */
export const startRelay = async (handOn: (request: RelayedRequest) => Promise<RelayedAnswer>): Promise<Relay> => {
  const { requestTimeout, http } = serverLimits();
  const server = createServer({ requestTimeout, ...http }, (request, response) => {
    const answer = async (): Promise<void> => {
      const body = await bodyOf(request);
      if (body === undefined) {
        response.writeHead(413, { connection: 'close' }).end();
        return;
      }
      const {
        status,
        headers,
        body: answered,
      } = await handOn({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: headersOf(request),
        ...(body.length > 0 && { body: body.toString('base64') }),
      });
      response.statusCode = status;
      for (const [name, value] of headers) if (!ofConnection.test(name)) response.appendHeader(name, value);
      response.end(Buffer.from(answered, 'base64'));
    };
    answer().catch(() => {
      // Not kept: whoever sent it may send it again.
      if (response.headersSent) response.destroy();
      else response.writeHead(503, { 'retry-after': '1' }).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
};
