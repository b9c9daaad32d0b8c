import { beaconScript } from '../beacon-script/beaconScript.ts';
import type { MonitoringDependencies, WithRoutes } from '../monitoringParts.ts';
import type { EventFilter } from './contract/eventFilter.ts';
import type { Collector } from './contract/collector.ts';
import { collectorRoutes } from './collectorRoutes.ts';
import { createEventStore } from './createEventStore.ts';
import { createReceiver } from './createReceiver.ts';

/**
 * The room that collects beacons (7.1): lands good events in `beacon_event`, bad ones with their reason in
 * `beacon_rejected`, and answers only when they are durable.
 */
export const createCollector = (
  deps: MonitoringDependencies,
  trustedProxies?: readonly string[],
): WithRoutes & Collector => {
  const store = createEventStore(deps.warehouse);
  const receiver = createReceiver(deps, store);
  const filterOf = (query: unknown): EventFilter => {
    const { platformId, correlationId } = (query ?? {}) as Record<string, unknown>;
    return {
      ...(typeof platformId === 'string' ? { platformId } : {}),
      ...(typeof correlationId === 'string' ? { correlationId } : {}),
    };
  };
  return {
    good: store.good,
    bad: store.bad,
    reset: store.reset,
    routes: async (app) => {
      await collectorRoutes(receiver, beaconScript(deps.profile), trustedProxies)(app);
      app.get('/collector/good', async (request) => ({ records: await store.good(filterOf(request.query)) }));
      app.get('/collector/bad', async (request) => ({ records: await store.bad(filterOf(request.query)) }));
      app.post('/collector/reset', async (request, reply) => {
        await store.reset(filterOf(request.query));
        return reply.code(204).send();
      });
    },
  };
};
