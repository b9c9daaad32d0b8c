import type { FastifyRequest } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

/** Where the list of users is moved to as the faults of this platform have it; undefined: it is answered. */
export const createRedirect = (
  platform: AccessPlatform,
  entity: EntityName,
): ((request: FastifyRequest) => string | undefined) => {
  if (entity === 'user' && platform.hasFault('interface-users-redirect-to-another-host'))
    return () => 'https://elsewhere.invalid/users';
  if (entity === 'user' && platform.hasFault('interface-users-redirect-to-themselves')) return ({ url }) => url;
  return () => undefined;
};
