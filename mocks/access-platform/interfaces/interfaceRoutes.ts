import type { FastifyInstance } from 'fastify';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { AccessPlatform, AccessPlatformRoom } from '../accessPlatform.ts';
import { compressAnswers } from './compressAnswers.ts';
import { createRequestVerifier } from './createRequestVerifier.ts';
import { entityRoutes } from './entityRoutes.ts';
import { createSendError } from './createSendError.ts';

/** Base path of the interfaces; the profile's paths follow it. */
const base = '/api/v1';

/**
 * The REST interfaces of 7.2: `GET /api/v1/<path>` a page of records, `GET /api/v1/<path>/<id>` one of them, for every
 * entity of class `data` that this kind of platform has. Header parameters are verified first (7.2.4).
 */
export const interfaceRoutes: AccessPlatformRoom = async (app, platform) => {
  await app.register(
    async (room) => {
      acceptAnyBody(room);
      compressAnswers(room, platform);
      const sendError = createSendError(platform);
      room.setErrorHandler((error, _request, reply) => {
        const status = (error as { statusCode?: number }).statusCode ?? 500;
        return status < 500 ? sendError(reply, 400, 'request-invalid') : sendError(reply, 500, 'internal-error');
      });
      room.setNotFoundHandler((_request, reply) => sendError(reply, 404, 'not-found'));
      const verify = createRequestVerifier(platform);
      for (const entity of entitiesOf(platform.kind)) {
        const path = platform.profile.values.interfaces.paths[entity];
        if (path !== undefined && !isUndeveloped(platform, entity))
          await entityRoutes(room, { platform, entity, path, verify });
      }
    },
    { prefix: base },
  );
};

const isUndeveloped = (platform: AccessPlatform, entity: string): boolean =>
  entity === 'user' && platform.hasFault('interface-users-missing');

/** Bodies mean nothing here; they are thrown away instead of being parsed or refused with a 415. */
const acceptAnyBody = (room: FastifyInstance): void => {
  room.removeAllContentTypeParsers();
  room.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(null);
  });
};
