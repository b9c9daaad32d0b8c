import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { RequestVerifier } from './createRequestVerifier.ts';
import { createRedirect } from './createRedirect.ts';
import { createSendError } from './createSendError.ts';
import { createRecordSource } from './createRecordSource.ts';
import { isLessImportant } from '../discovery/isLessImportant.ts';
import { pageBody } from '../../../spec/interfaces/pageBody.ts';
import { pageQuery } from '../../../spec/interfaces/pageQuery.ts';

interface Room {
  readonly platform: AccessPlatform;
  readonly entity: EntityName;
  readonly path: string;
  readonly verify: RequestVerifier;
}

const wsdl =
  '<?xml version="1.0"?><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" name="UserService"></wsdl:definitions>';

const others = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** One entity as a REST resource: the collection and its items; safe methods only. */
export const entityRoutes = async (app: FastifyInstance, { platform, entity, path, verify }: Room): Promise<void> => {
  const source = createRecordSource(platform, entity);
  const sendError = createSendError(platform);
  const onlyPost = entity === 'user' && platform.hasFault('interface-users-only-post');
  const allow = onlyPost ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS';

  const forbidden = isLessImportant(entity) && platform.hasFault('interface-one-interface-forbidden');

  const guarded =
    (answer: (request: FastifyRequest, reply: FastifyReply) => unknown) =>
    (request: FastifyRequest, reply: FastifyReply): unknown => {
      const verified = verify(request, entity);
      if (verified.ok && verified.remember !== undefined) {
        const { remember } = verified;
        // As long as a store takes.
        return setTimeout(20).then(() => {
          remember();
          return answer(request, reply);
        });
      }
      if (verified.ok) return forbidden ? sendError(reply, 403, 'permission-denied') : answer(request, reply);
      if (verified.broken === true) return sendError(reply, 500, 'internal-error');
      if (platform.hasFault('interface-refuses-without-error'))
        return reply.send({ total: 0, page: 1, pageSize: 0, records: [] });
      return sendError(reply, verified.code === 'permission-denied' ? 403 : 401, verified.code, verified.part);
    };

  const redirect = createRedirect(platform, entity);
  const list = guarded((request, reply) => {
    if (entity === 'user' && platform.hasFault('interface-users-by-soap'))
      return reply.type('text/xml; charset=utf-8').send(wsdl);
    const location = redirect(request);
    if (location !== undefined) return reply.redirect(location, 302);
    const { paging } = platform.profile.values.interfaces;
    const asked = request.query as Readonly<Record<string, unknown>>;
    const since = asked[paging.updatedSinceParameter];
    const offsetless = entity === 'site-column' && platform.hasFault('interface-updated-since-without-offset');
    const query = pageQuery(
      offsetless && typeof since === 'string'
        ? { ...asked, [paging.updatedSinceParameter]: since.replace(/(Z|[+-]\d{2}:\d{2})$/, '+08:00') }
        : asked,
      paging,
    );
    if (!query.ok && platform.hasFault('interface-breaks-on-wrong-parameters'))
      return sendError(reply, 500, 'internal-error');
    if (!query.ok) return sendError(reply, 400, 'parameter-out-of-range', query.parameter);
    if (request.method === 'HEAD' && platform.hasFault('interface-head-not-found'))
      return sendError(reply, 404, 'not-found');
    const page = source.page(query);
    if (page.total === 0 && platform.hasFault('interface-empty-page-not-found'))
      return sendError(reply, 404, 'not-found');
    void reply.header('cache-control', 'no-store');
    if (platform.hasFault('interface-charset-mislabelled')) void reply.type('application/json; charset=gb18030');
    if (platform.hasFault('interface-page-size-as-text'))
      return reply.send({ ...page, pageSize: String(page.pageSize) });
    const body = pageBody(platform.profile.values.interfaces.envelope, page);
    const asText = platform.hasFault('interface-keys-repeated')
      ? JSON.stringify(body).replace('{', `{"total":${page.total},`)
      : platform.hasFault('interface-byte-order-mark')
        ? `\uFEFF${JSON.stringify(body)}`
        : undefined;
    if (asText === undefined) return reply.send(body);
    return reply.type('application/json; charset=utf-8').send(asText);
  });

  const item = guarded((request, reply) => {
    const { id } = request.params as { id: string };
    const record = source.item(id);
    if (record !== undefined) return reply.header('cache-control', 'no-store').send(record);
    return platform.hasFault('interface-unknown-item-answers-200')
      ? reply.send({})
      : platform.hasFault('interface-not-found-as-a-page')
        ? reply.code(404).type('text/html; charset=utf-8').send('<!doctype html><title>404</title>')
        : sendError(reply, 404, 'not-found');
  });

  const refuseMethod = ({ method }: FastifyRequest, reply: FastifyReply): unknown =>
    platform.hasFault('interface-wrong-method-answers-200') ||
    (method === 'PATCH' && platform.hasFault('interface-patch-answers-200'))
      ? reply.send({})
      : sendError(reply.header('allow', allow), 405, 'method-not-allowed');

  for (const [url, answer] of [
    [path, list],
    [`${path}/:id`, item],
  ] as const) {
    app.route({ method: onlyPost ? 'POST' : 'GET', url, handler: answer });
    app.route({ method: onlyPost ? ['GET', 'PUT', 'PATCH', 'DELETE'] : [...others], url, handler: refuseMethod });
    app.route({ method: 'OPTIONS', url, handler: (_request, reply) => reply.code(204).header('allow', allow).send() });
  }
};
