import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BeaconRequest, Receiver } from './createReceiver.ts';
import { sendError } from '../http/sendError.ts';
import { remembered } from './remembered.ts';
import { createTrustedProxies } from './createTrustedProxies.ts';
import { sourceAddress } from './sourceAddress.ts';
import { untrusted } from './untrusted.ts';

/** A transparent GIF of one pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const largestBody = 1_048_576;
const forVisitors = { config: { audience: 'visitors' } } as const;
/** Who is unknown or suspended is told to keep the events, who was withdrawn to forget them (decisions 15 and 39). */
const notTaken = {
  unknown: {
    status: 503,
    'zh-CN': '没有平台以此应用标识（或此主机）登记；请保留事件，登记后重发。',
    en: 'No platform is registered under this application key (or host); keep the events and send them again when one is.',
  },
  suspended: {
    status: 503,
    'zh-CN': '该平台已暂停；请保留事件，恢复后重发。',
    en: 'The platform is suspended; keep the events and send them again when it goes on.',
  },
  withdrawn: {
    status: 410,
    'zh-CN': '该平台的申请已撤销，此应用标识不再有效；请丢弃事件并移除数据采集代码。',
    en: 'The application of this platform was withdrawn and its key is void; drop the events and remove the snippet.',
  },
} as const;
/** Fixed paths, and any word that ends in `_logs`. */
const paths = ['/v.gif', '/m.gif', '/y.gif', '/vx.gif', '/web_logs', '/:source([a-z0-9]{1,32}_logs)'];

const header = (request: FastifyRequest, name: string, limit: number): string => {
  const value = request.headers[name];
  return untrusted.text(Array.isArray(value) ? value.join(',') : value, limit);
};

/** Its end: what stands before, a visitor may have written. One character more than is read, so that the cut is seen. */
const forwardedFor = (request: FastifyRequest): string => {
  const value = request.headers['x-forwarded-for'];
  return ((Array.isArray(value) ? value.join(',') : value) ?? '').slice(-2001);
};

/** The id of a test run, by which parallel runs do not see each other. */
const correlationOf = (request: FastifyRequest, query: string): string =>
  header(request, 'x-heyan-correlation-id', 128) ||
  (query.includes('_hc') ? untrusted.text(new URLSearchParams(query).get('_hc') ?? '', 128) : '');

const allowOrigin = (request: FastifyRequest, reply: FastifyReply): void => {
  const origin = header(request, 'origin', 300);
  void reply
    .header('vary', 'Origin')
    .header('access-control-allow-origin', /^[\x21-\x7E]+$/.test(origin) ? origin : '*');
  if (origin !== '') void reply.header('access-control-allow-credentials', 'true');
};

/** The routes a beacon reports to: whatever arrives is answered, and accounted for before it is. */
export const collectorRoutes =
  (receiver: Receiver, script: string, trustedProxies?: readonly string[]) =>
  async (app: FastifyInstance): Promise<void> => {
    const trusted = createTrustedProxies(trustedProxies);
    const sourceIp = remembered((addresses: string) => {
      const space = addresses.indexOf(' ');
      return sourceAddress(addresses.slice(0, space), addresses.slice(space + 1), trusted);
    }, 10_000);
    const facts = (request: FastifyRequest, body: Uint8Array): BeaconRequest => {
      const mark = request.raw.url?.indexOf('?') ?? -1;
      const query = mark === -1 ? '' : (request.raw.url ?? '').slice(mark + 1);
      return {
        path: request.raw.url?.slice(0, mark === -1 ? undefined : mark) ?? '',
        query,
        body,
        correlationId: correlationOf(request, query),
        sourceIp: sourceIp(`${request.raw.socket.remoteAddress ?? ''} ${forwardedFor(request)}`),
        userAgent: header(request, 'user-agent', 2000),
      };
    };
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) =>
        done(null, body),
      );
      scope.setErrorHandler(async (error: FastifyError, request, reply) => {
        allowOrigin(request, reply);
        const status = error.statusCode ?? 500;
        if (status >= 500) {
          // The events were not kept: the client is told, so that it can send them again.
          request.log.error(error);
          return reply
            .code(503)
            .header('retry-after', '1')
            .send({ error: { code: 'not-stored', message: 'The events could not be stored; send them again.' } });
        }
        const reason = status === 413 ? 'body-too-large' : 'request-malformed';
        await receiver.refuse(facts(request, new Uint8Array()), { reason, detail: untrusted.text(error.message, 300) });
        return reply.code(status).send({ error: { code: reason, message: 'The request cannot be read.' } });
      });
      for (const url of paths) {
        scope.route({
          method: ['GET', 'POST'],
          url,
          ...forVisitors,
          handler: async (request, reply) => {
            const { sender, ...answer } = await receiver.receive(
              facts(request, Buffer.isBuffer(request.body) ? request.body : new Uint8Array()),
            );
            allowOrigin(request, reply);
            void reply.header('cache-control', 'no-store');
            // No picture either: an image that has loaded would be a success.
            if (sender !== undefined) {
              const { status, ...text } = notTaken[sender];
              if (status === 503) void reply.header('retry-after', '60');
              return sendError(reply, status, `sender-${sender}`, text);
            }
            return request.method === 'GET' ? reply.type('image/gif').send(pixel) : reply.send(answer);
          },
        });
        scope.options(url, forVisitors, async (request, reply) => {
          allowOrigin(request, reply);
          return reply
            .code(204)
            .header('access-control-allow-methods', 'GET, POST')
            .header('access-control-allow-headers', 'content-type, msg-type')
            .header('access-control-max-age', '600')
            .send();
        });
      }
    });
    app.get('/eg.js', forVisitors, (request, reply) => {
      allowOrigin(request, reply);
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'no-store')
        .send('window.goldlog=window.goldlog||{};goldlog.stag=0;goldlog.Etag="";\n');
    });
    app.get('/beacon.js', forVisitors, (request, reply) => {
      allowOrigin(request, reply);
      return reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=300').send(script);
    });
  };
