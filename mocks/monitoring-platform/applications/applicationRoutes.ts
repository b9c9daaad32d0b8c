import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { roles } from '../accounts/contract/role.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import { originOf } from '../audit/originOf.ts';
import { ifMatch } from '../http/ifMatch.ts';
import { readQuery } from '../http/readQuery.ts';
import { ApplicationError } from './applicationError.ts';
import { applicationSummary } from './applicationSummary.ts';
import type { Application, ApplicationAction } from './contract/application.ts';
import type { Acting, Applications, Asked } from './createApplications.ts';
import { shownApplication } from './shownApplication.ts';
import { stateMachine } from './stateMachine.ts';

type Told = components['schemas']['Application'];
interface OfOne {
  readonly Params: { readonly applicationId: string };
}

const [usualPage, largestPage] = [100, 1_000];
const actions = [...new Set(stateMachine.map(({ action }) => action))];
const states = [...new Set(stateMachine.flatMap(({ from, to }) => [...from, to]))];
/** What it holds is looked at by the room itself: nothing is left out or turned into something else on the way. */
const withContent = { type: 'object', required: ['content'], properties: { content: { type: 'object' } } } as const;
const text = (most: number, least = 0) => ({ type: 'string', minLength: least, maxLength: most }) as const;

const actorOf = ({ identity }: FastifyRequest): Actor => {
  if (identity === null) throw new Error('Expected a guarded route.');
  return identity.actor;
};
const actingOf = (request: FastifyRequest): Acting => ({ ...originOf(request), actor: actorOf(request) });

/** @throws ApplicationError for a key of another form. */
const askedOf = (request: FastifyRequest): Asked => {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)))
    throw new ApplicationError('idempotency-key-invalid');
  const version = ifMatch(request);
  return { ...(key !== undefined && { key }), ...(version !== undefined && { version }) };
};

/** Application, review and dispatch (8.1–8.3) over HTTP. */
export const applicationRoutes = (app: FastifyInstance, applications: Applications): void => {
  const everybody = { audience: 'accounts', roles } as const;
  const makers = { audience: 'accounts', roles: ['applicant', 'operator', 'administrator'] } as const;
  const told = (request: FastifyRequest, reply: FastifyReply, application: Application): Told => {
    reply.header('etag', `"${application.version}"`);
    return shownApplication(application, actorOf(request));
  };

  const query = ['state', 'assignee', 'limit', 'offset'];
  app.get('/applications', { config: { ...everybody, query } }, async (request) => {
    const reader = readQuery(request.query);
    const state = reader.oneOf('state', states);
    const assignee = reader.text('assignee');
    const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
    const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
    const visible = applications.visible(actorOf(request));
    const found = visible
      .filter((one) => state === undefined || one.state === state)
      .filter((one) => assignee === undefined || one.assignee?.accountId === assignee)
      .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.applicationId < b.applicationId ? -1 : 1));
    return {
      applications: found.slice(offset, offset + limit).map(applicationSummary),
      next: found.length > offset + limit ? offset + limit : null,
      counts: Object.fromEntries(states.map((one) => [one, visible.filter((other) => other.state === one).length])),
    };
  });
  app.post<{ Body: { content: unknown } }>(
    '/applications',
    { config: makers, schema: { body: withContent } },
    async (request, reply) => {
      const made = await applications.create(actingOf(request), request.body.content, askedOf(request));
      return reply.code(201).send(told(request, reply, made));
    },
  );
  app.post<{ Body: { content: unknown } }>(
    '/applications/validation',
    { config: everybody, schema: { body: withContent } },
    async (request) => {
      // Keeps nothing, and so leaves no line.
      request.audited = true;
      return { problems: applications.problems(actorOf(request), request.body.content) };
    },
  );
  app.get<OfOne>('/applications/:applicationId', { config: everybody }, async (request, reply) =>
    told(request, reply, applications.get(actorOf(request), request.params.applicationId)),
  );
  app.put<OfOne & { Body: { content: unknown } }>(
    '/applications/:applicationId',
    { config: makers, schema: { body: withContent } },
    async (request, reply) => {
      const { applicationId } = request.params;
      const saved = await applications.save(actingOf(request), applicationId, request.body.content, askedOf(request));
      return told(request, reply, saved);
    },
  );
  const moving = {
    type: 'object',
    required: ['action'],
    properties: { action: { enum: actions }, reason: text(2_000), runId: text(64, 1) },
  } as const;
  app.post<OfOne & { Body: { action: ApplicationAction; reason?: string; runId?: string } }>(
    '/applications/:applicationId/transitions',
    { config: everybody, schema: { body: moving } },
    async (request, reply) => {
      const { action, reason = '', runId } = request.body;
      const { applicationId } = request.params;
      return told(
        request,
        reply,
        await applications.move(actingOf(request), applicationId, action, reason, {
          ...askedOf(request),
          ...(runId !== undefined && { runId }),
        }),
      );
    },
  );
  const commenting = {
    type: 'object',
    required: ['text'],
    properties: { text: { ...text(2_000, 1), pattern: '\\S' }, internal: { type: 'boolean' } },
  } as const;
  app.post<OfOne & { Body: { text: string; internal?: boolean } }>(
    '/applications/:applicationId/comments',
    { config: everybody, schema: { body: commenting } },
    async (request, reply) => {
      const { text: said, internal = false } = request.body;
      const { applicationId } = request.params;
      const after = await applications.comment(actingOf(request), applicationId, said, internal, askedOf(request));
      return reply.code(201).send(told(request, reply, after));
    },
  );
  app.post<OfOne & { Body: { accountId: string } }>(
    '/applications/:applicationId/assignment',
    {
      config: { audience: 'accounts', roles: ['reviewer', 'administrator'] },
      schema: { body: { type: 'object', required: ['accountId'], properties: { accountId: text(64, 1) } } },
    },
    async (request, reply) => {
      const { applicationId } = request.params;
      const { accountId } = request.body;
      return told(
        request,
        reply,
        await applications.assign(actingOf(request), applicationId, accountId, askedOf(request)),
      );
    },
  );
  app.post<OfOne>('/applications/:applicationId/secrets', { config: makers }, (request) =>
    applications.takeSecrets(actingOf(request), request.params.applicationId),
  );
  app.post<OfOne>(
    '/applications/:applicationId/secrets/renewal',
    { config: { audience: 'accounts', roles: ['operator', 'administrator'] } },
    async (request, reply) =>
      told(request, reply, await applications.renewSecrets(actingOf(request), request.params.applicationId)),
  );
};
