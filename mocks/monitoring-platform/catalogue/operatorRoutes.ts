import type { FastifyInstance, FastifyRequest } from 'fastify';
import { entityNames } from '../../../spec/entities/entityNames.ts';
import { roles } from '../accounts/contract/role.ts';
import { originOf } from '../audit/originOf.ts';
import type { Guard } from '../http/guardRoutes.ts';
import { ifMatch } from '../http/ifMatch.ts';
import { readQuery } from '../http/readQuery.ts';
import { requireConfigured } from '../http/requireConfigured.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Catalogue } from './catalogue.ts';
import { CatalogueError } from './catalogueError.ts';
import { shownEntry } from './shownEntry.ts';

const statuses = ['registered', 'mounted', 'submitted', 'returned', 'published'] as const;
const [usualPage, largestPage] = [100, 1_000];
interface OfOne {
  readonly Params: { readonly platformId: string };
}
interface OfEntry {
  readonly Params: { readonly platformId: string; readonly entity: string };
}

interface OperatorSide {
  readonly deps: Pick<MonitoringDependencies, 'platforms'>;
  readonly catalogue: Catalogue;
  readonly isOwnPlatform: Guard['isOwnPlatform'];
}

/** What the authority itself does at the catalogue; management routes. */
export const operatorRoutes = async (
  app: FastifyInstance,
  { deps, catalogue, isOwnPlatform }: OperatorSide,
): Promise<void> => {
  await app.register(async (scope) => {
    const interfacesOf = (platformId: string): void =>
      requireConfigured(
        deps.platforms().find((one) => one.platformId === platformId),
        'interfaces',
      );
    const route = (method: 'GET' | 'POST', path: string, answer: (platformId: string) => unknown): void => {
      scope.route<{ Params: { platformId: string } }>({
        method,
        url: `/platforms/:platformId/${path}`,
        config: { audience: 'operators' },
        handler: async (request) => answer(request.params.platformId),
      });
    };
    const viewer = ({ identity }: FastifyRequest): 'authority' | 'owner' =>
      identity?.actor.role === 'applicant' ? 'owner' : 'authority';
    scope.get(
      '/catalogue-entries',
      { config: { audience: 'operators', roles, query: ['status', 'platformId', 'limit', 'offset'] } },
      async (request) => {
        const { identity, query } = request;
        const reader = readQuery(query);
        const [status, platformId] = [reader.oneOf('status', statuses), reader.text('platformId')];
        const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
        const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
        const isOwn = (one: string): boolean =>
          identity !== null && (identity.actor.role !== 'applicant' || isOwnPlatform(identity.actor.accountId, one));
        const names = new Map(deps.platforms().map((one) => [one.platformId, one.name]));
        const visible = catalogue
          .entries(platformId)
          .filter((entry) => entry.status === 'published' || isOwn(entry.platformId));
        const found = visible.filter((entry) => status === undefined || entry.status === status);
        return {
          policy: catalogue.policy,
          counts: Object.fromEntries(statuses.map((one) => [one, visible.filter((two) => two.status === one).length])),
          entries: found.slice(offset, offset + limit).map((entry) => ({
            ...shownEntry(entry, isOwn(entry.platformId) ? viewer(request) : 'others'),
            platformName: names.get(entry.platformId) ?? entry.platformId,
          })),
          next: found.length > offset + limit ? offset + limit : null,
        };
      },
    );
    const reviewing = {
      config: { audience: 'operators', roles: ['reviewer', 'administrator'] },
      schema: {
        body: {
          type: 'object',
          required: ['action'],
          properties: { action: { enum: ['approve', 'return'] }, reason: { type: 'string', maxLength: 2_000 } },
        },
      },
    } as const;
    scope.post<OfEntry & { Body: { action: 'approve' | 'return'; reason?: string } }>(
      '/platforms/:platformId/catalogue/:entity/review',
      reviewing,
      async (request) => {
        const { params, body, identity } = request;
        if (identity === null) throw new Error('Expected a guarded route.');
        const { action, reason = '' } = body;
        const decision = { action, reason, version: ifMatch(request) };
        const acting = { ...originOf(request), actor: identity.actor };
        return shownEntry(await catalogue.review(acting, params.platformId, params.entity, decision), 'authority');
      },
    );
    scope.delete<OfEntry>(
      '/platforms/:platformId/subscriptions/:entity',
      { config: { audience: 'operators' } },
      async (request, reply) => {
        const { platformId, entity: given } = request.params;
        const entity = entityNames.find((name) => name === given);
        if (entity === undefined || !(await catalogue.unsubscribe(originOf(request), platformId, entity)))
          throw new CatalogueError('subscription-unknown');
        return reply.code(204).send();
      },
    );
    route('POST', 'access', (platformId) => catalogue.issueAccess(platformId));
    scope.get<OfOne>('/platforms/:platformId/catalogue', { config: { audience: 'operators' } }, async (request) => ({
      entries: catalogue.entries(request.params.platformId).map((entry) => shownEntry(entry, viewer(request))),
    }));
    route('GET', 'subscriptions', (platformId) => ({ subscriptions: catalogue.subscriptions(platformId) }));
    route('POST', 'subscriptions', async (platformId) => ({
      subscriptions: await catalogue.subscribe(platformId),
    }));
    route('POST', 'subscriptions/pull', async (platformId) => {
      interfacesOf(platformId);
      return { reports: await catalogue.pullSubscribed(platformId) };
    });
    route('GET', 'calls', (platformId) => ({
      calls: catalogue.calls(platformId).filter((call) => call.platformId === platformId),
    }));
    route('POST', 'joint-debugging', async (platformId) => {
      interfacesOf(platformId);
      return { results: await catalogue.debugJointly(platformId) };
    });
    route('GET', 'joint-debugging', async (platformId) => ({ results: await catalogue.debuggingResults(platformId) }));
  });
};
