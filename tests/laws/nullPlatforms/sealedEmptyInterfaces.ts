import type { RequestListener } from 'node:http';
import Fastify from 'fastify';
import { interfaceRoutes } from '../../../mocks/access-platform/interfaces/interfaceRoutes.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { nullAccessPlatform } from './nullAccessPlatform.ts';

/** The interfaces of the reference access platform, every list of them empty. */
export const sealedEmptyInterfaces = async (kind: PlatformKind): Promise<RequestListener> => {
  const app = Fastify({ logger: false });
  await interfaceRoutes(app, nullAccessPlatform(kind));
  await app.ready();
  return app.routing;
};
