import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as TlsServer } from 'node:https';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { VisitorOptions } from '../browser.ts';
import type { BrowserOptions } from '../browserOptions.ts';
import { heldLoading } from '../heldLoading.ts';
import { isReportPath } from '../rules/isReportPath.ts';
import { proxyOfEnvironment } from '../../../fixtures/network/proxyOfEnvironment.ts';
import { trustOfEnvironment } from '../../../fixtures/network/trustOfEnvironment.ts';
import { passOn } from './passOn.ts';
import type { SelfSignedCertificate } from './selfSignedCertificate.ts';

/** The proxy of one visitor: log hosts reach the collector as this visitor, the public SDK's address gives the reference script, all else passes. */
export interface Interceptor {
  readonly port: number;
  readonly isLogHost: (hostname: string) => boolean;
  /** One of the log hosts. */
  readonly logHost: string;
  readonly scriptAddresses: readonly string[];
  /** Requests to log hosts that are not answered yet. */
  readonly pending: () => number;
  /** Called whenever a request to a log host begins or ends. */
  readonly onTraffic: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

const largestBody = 4_194_304;

const bodyOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > largestBody) return request.destroy();
      parts.push(part);
      return undefined;
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('cut off')));
  });

/** Literal host at the start of an address pattern such as `^https?://d\.alicdn\.com/…`. */
const hostOfPattern = (pattern: string): string =>
  (/^\^?https\??:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '').replaceAll('\\', '');

export const startInterceptor = async (
  browser: BrowserOptions,
  options: VisitorOptions,
  certificate: SelfSignedCertificate,
): Promise<Interceptor> => {
  const { collector = 'up' } = options;
  const collectorUrl = new URL(browser.collectorUrl);
  const logHosts = new Set(browser.logHosts.map((host) => host.replace(/:\d+$/, '')));
  const patterns = browser.scriptAddresses.map((pattern) => new RegExp(pattern));
  const scriptHosts = new Set(browser.scriptAddresses.map(hostOfPattern));
  const listeners = new Set<() => void>();
  const sockets = new Set<Socket>();
  let pending = 0;
  const changed = (by: number): void => {
    pending += by;
    for (const listener of listeners) listener();
  };

  const report = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (collector === 'down') return void request.socket.destroy();
    // Nobody waits for an answer that does not come.
    if (collector === 'slow' || heldLoading.isHeld(request.url ?? '')) return;
    const [path = ''] = (request.url ?? '').split('?');
    if (!isReportPath(path) && path !== '/beacon.js') return void response.writeHead(404).end();
    changed(1);
    response.once('close', () => changed(-1));
    if (collector === 'failing')
      return void response
        .writeHead(500, {
          'access-control-allow-origin': request.headers.origin ?? '*',
          'access-control-allow-credentials': 'true',
        })
        .end();
    const { host: _, 'proxy-connection': __, ...headers } = request.headers;
    const onward = httpRequest(
      {
        host: collectorUrl.hostname,
        port: collectorUrl.port,
        method: request.method,
        path: request.url,
        headers: {
          ...headers,
          'user-agent': options.userAgent,
          'x-forwarded-for': options.sourceIp,
          'x-heyan-correlation-id': options.correlationId,
          connection: 'close',
        },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    onward.end(await bodyOf(request));
  };
  const serve = (host: string) => (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => undefined);
    if (patterns.some((pattern) => pattern.test(`https://${host}${request.url ?? ''}`)))
      return void response
        .writeHead(200, {
          'content-type': 'text/javascript; charset=utf-8',
          'access-control-allow-origin': '*',
          // What is made for everybody's pages says so: those of isolated pages load nothing else.
          'cross-origin-resource-policy': 'cross-origin',
        })
        .end(browser.beaconScript);
    if (!logHosts.has(host)) return void response.writeHead(502).end();
    report(request, response).catch(() => response.destroy());
    return undefined;
  };
  const tlsServer = (listener: RequestListener): TlsServer => {
    const server = createTlsServer({ key: certificate.key, cert: certificate.cert }, listener);
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    return server;
  };
  const tls = tlsServer((request, response) =>
    serve((request.headers.host ?? '').replace(/:\d+$/, ''))(request, response),
  );
  /** Where this machine trusts authorities of its own, or reaches others by a proxy: Chromium knows neither, Node does. */
  const byNode =
    proxyOfEnvironment(process.env) !== undefined || Object.keys(trustOfEnvironment(process.env).variables).length > 0;
  const forNode = new Map<string, TlsServer>();
  const nodeServer = (host: string, port: string): TlsServer => {
    const key = `${host} ${port}`;
    const known = forNode.get(key);
    if (known !== undefined) return known;
    const server = tlsServer((request, response) =>
      passOn(request, response, { protocol: 'https:', host, port, path: request.url ?? '/' }),
    );
    forNode.set(key, server);
    return server;
  };

  const proxy = createServer((request, response) => {
    const address = URL.parse(request.url ?? '');
    if (address === null) return void response.writeHead(400).end();
    if (logHosts.has(address.hostname) || patterns.some((pattern) => pattern.test(address.href))) {
      request.url = address.pathname + address.search;
      return serve(address.hostname)(request, response);
    }
    passOn(request, response, {
      protocol: 'http:',
      host: address.hostname.replaceAll(/[[\]]/g, ''),
      port: address.port || '80',
      path: address.pathname + address.search,
    });
    return undefined;
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, socket: Socket, head: Buffer) => {
    const [, host = '', port = '443'] = /^\[?([^\]]+)\]?:(\d+)$/.exec(request.url ?? '') ?? [];
    const ours = logHosts.has(host) || scriptHosts.has(host) ? tls : byNode ? nodeServer(host, port) : undefined;
    if (ours !== undefined) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      ours.emit('connection', socket);
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    socket.once('close', () => onward.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    isLogHost: (hostname) => logHosts.has(hostname),
    logHost: [...logHosts][0] ?? '',
    scriptAddresses: browser.scriptAddresses,
    pending: () => pending,
    onTraffic: (listener) => void listeners.add(listener),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
};
