import type { FastifyInstance } from 'fastify';
import type { EventStreams } from '../../http/createEventStreams.ts';
import type { LiveFeed } from './createLiveFeed.ts';

/** What arrives for a platform, while it arrives (8.3): events `begin`, `beacon`; a stream that broke off goes on by `Last-Event-ID`. */
export const liveRoutes = (app: FastifyInstance, streams: EventStreams, feed: LiveFeed): void => {
  app.get<{ Params: { platformId: string } }>(
    '/platforms/:platformId/live-beacons',
    { config: { audience: 'operators' } },
    (request, reply) =>
      streams.open(request, reply, (send) => {
        const given = request.headers['last-event-id'];
        const last = typeof given === 'string' ? given : undefined;
        const { platformId } = request.params;
        const { missed, leave, heeded } = feed.follow(platformId, last, ({ id, beacon }) =>
          send({ event: 'beacon', id, data: beacon }),
        );
        const begin = async (): Promise<void> => {
          await heeded;
          send({ event: 'begin', data: { missed } });
        };
        void begin();
        return leave;
      }),
  );
};
