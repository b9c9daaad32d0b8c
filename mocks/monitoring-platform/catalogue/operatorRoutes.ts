import type { FastifyInstance } from 'fastify';
import { requireConfigured } from '../http/requireConfigured.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Catalogue } from './catalogue.ts';

interface OperatorSide {
  readonly deps: Pick<MonitoringDependencies, 'platforms'>;
  readonly catalogue: Catalogue;
}

/** What the authority itself does at the catalogue; management routes. */
export const operatorRoutes = async (app: FastifyInstance, { deps, catalogue }: OperatorSide): Promise<void> => {
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
    route('POST', 'access', (platformId) => catalogue.issueAccess(platformId));
    route('GET', 'catalogue', (platformId) => ({ entries: catalogue.entries(platformId) }));
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
