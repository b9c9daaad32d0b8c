import type { AccessPlatformRoom } from '../accessPlatform.ts';
import { createRecordSource } from '../interfaces/createRecordSource.ts';
import { createRequestVerifier } from '../interfaces/createRequestVerifier.ts';
import { createSendError } from '../interfaces/createSendError.ts';
import { samplePath } from './samplePath.ts';

/** The interface of one fault: rightly verified, rightly formed, and with a single record whatever there is. */
export const sampleRoutes: AccessPlatformRoom = (app, platform) => {
  if (!platform.hasFault('interface-published-address-is-a-sample')) return;
  const verify = createRequestVerifier(platform);
  const source = createRecordSource(platform, 'user');
  const sendError = createSendError(platform);
  app.get(samplePath, (request, reply) => {
    const verified = verify(request, 'user');
    if (!verified.ok) return sendError(reply, 401, verified.code);
    return reply.send({ ...source.page({ ok: true, page: 1, pageSize: 1 }), total: 1 });
  });
};
