import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Target } from '../../suites/target/target.ts';

/** What a platform answered, as it goes on to the caller; `path` without the query. */
export interface Passing {
  readonly path: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Something between a platform and its callers that changes what its interfaces answer. */
export interface Gateway {
  /** The target with the addresses of its interfaces behind the gateway; paths stay, for signatures cover them. */
  readonly before: (target: Target) => Target;
  readonly close: () => Promise<void>;
}

/** Hop by hop, or no longer true of a body that was changed. */
const dropped = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']);

export const openGateway = async (change: (answer: Passing) => void | Promise<void>): Promise<Gateway> => {
  let origin = '';
  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => name !== 'host' && name !== 'connection'),
    ) as Record<string, string>;
    const method = request.method ?? 'GET';
    const came = await fetch(`${origin}${request.url}`, {
      method,
      headers,
      redirect: 'manual',
    });
    const passing: Passing = {
      path: new URL(request.url ?? '/', 'http://x').pathname,
      status: came.status,
      headers: Object.fromEntries([...came.headers].filter(([name]) => !dropped.has(name))),
      body: Buffer.from(await came.arrayBuffer()),
    };
    await change(passing);
    response.writeHead(passing.status, passing.headers).end(method === 'HEAD' ? undefined : passing.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    before: (target) => {
      origin = target.url;
      const { interfaces } = target;
      if (interfaces === undefined) return target;
      const urls = Object.fromEntries(
        Object.entries(interfaces.urls).map(([entity, url]) => [entity, url.replace(origin, own)]),
      );
      return { ...target, interfaces: { ...interfaces, urls } };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
