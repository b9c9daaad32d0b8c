import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownHosts } from '../http/createKnownHosts.ts';
import { takeBefore } from '../http/takeBefore.ts';
import { beaconAnswer } from './beaconAnswer.ts';
import type { BeaconAnswer } from './beaconAnswer.ts';
import { beaconPaths } from './beaconPaths.ts';
import { createBeaconFacts } from './createBeaconFacts.ts';
import type { Receiver } from './createReceiver.ts';
import { takeBeacons } from './takeBeacons.ts';
import { untrusted } from './untrusted.ts';

const largestBody = 1_048_576;
const forVisitors = { config: { audience: 'visitors' } } as const;

export interface CollectorRoutesOptions {
  /** The text of /beacon.js. */
  readonly script: string;
  /** See createTrustedProxies. */
  readonly trustedProxies?: readonly string[];
  /** The names it is called by; default: any. */
  readonly isKnown?: KnownHosts;
  /** Whether every request goes through the framework, as its hooks want to see them; default: no. */
  readonly throughFramework?: boolean;
  /** Is told why events could not be stored; default: nobody is. */
  readonly onNotStored?: (error: unknown) => void;
}

const setHeaders = (reply: FastifyReply, headers: readonly string[]): FastifyReply => {
  for (let at = 0; at < headers.length; at += 2) void reply.header(headers[at] ?? '', headers[at + 1]);
  return reply;
};
const send = (reply: FastifyReply, { status, headers, body }: BeaconAnswer): FastifyReply =>
  setHeaders(reply.code(status), headers).send(body);
const allowOrigin = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  setHeaders(reply, beaconAnswer.allowOrigin(request.raw));

/** The routes a beacon reports to: whatever arrives is answered, and accounted for before it is. */
export const collectorRoutes =
  (
    receiver: Receiver,
    { script, trustedProxies, isKnown, throughFramework = false, onNotStored }: CollectorRoutesOptions,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const facts = createBeaconFacts(trustedProxies);
    if (!throughFramework)
      takeBefore(
        app,
        takeBeacons({
          receiver,
          facts,
          largestBody,
          ...(isKnown !== undefined && { isKnown }),
          ...(onNotStored !== undefined && { onNotStored }),
        }),
      );
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) =>
        done(null, body),
      );
      scope.setErrorHandler(async (error: FastifyError, { raw }, reply) => {
        const status = error.statusCode ?? 500;
        if (status >= 500) {
          onNotStored?.(error);
          return send(reply, beaconAnswer.notStored(raw));
        }
        const reason = status === 413 ? 'body-too-large' : 'request-malformed';
        await receiver.refuse(facts(raw, new Uint8Array()), { reason, detail: untrusted.text(error.message, 300) });
        return send(reply, beaconAnswer.unreadable(raw, status, reason));
      });
      for (const url of beaconPaths.patterns) {
        scope.route({
          method: ['GET', 'POST'],
          url,
          ...forVisitors,
          handler: async ({ raw, body }, reply) => {
            const received = await receiver.receive(facts(raw, Buffer.isBuffer(body) ? body : new Uint8Array()));
            return send(reply, beaconAnswer.received(raw, received));
          },
        });
        scope.options(url, forVisitors, async (request, reply) =>
          allowOrigin(request, reply)
            .code(204)
            .header('access-control-allow-methods', 'GET, POST')
            .header('access-control-allow-headers', 'content-type, msg-type')
            .header('access-control-max-age', '600')
            .send(),
        );
      }
    });
    app.get('/eg.js', forVisitors, (request, reply) =>
      allowOrigin(request, reply)
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'no-store')
        .send('window.goldlog=window.goldlog||{};goldlog.stag=0;goldlog.Etag="";\n'),
    );
    app.get('/beacon.js', forVisitors, (request, reply) =>
      allowOrigin(request, reply)
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(script),
    );
  };
