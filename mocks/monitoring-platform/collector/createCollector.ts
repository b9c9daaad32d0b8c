import { beaconScript } from '../beacon-script/beaconScript.ts';
import type { MonitoringDependencies, WithRoutes } from '../monitoringParts.ts';
import type { EventFilter } from './contract/eventFilter.ts';
import type { Collector } from './contract/collector.ts';
import { readQuery } from '../http/readQuery.ts';
import { collectorRoutes } from './collectorRoutes.ts';
import type { CollectorRoutesOptions } from './collectorRoutes.ts';
import { createArbiter } from './processes/createArbiter.ts';
import type { Collectors } from './processes/createCollectors.ts';
import { createUnderWay } from './processes/createUnderWay.ts';
import { createDuplicateMemory } from './createDuplicateMemory.ts';
import type { LandedKeys } from './createDuplicateMemory.ts';
import { createEventStore } from './createEventStore.ts';
import { createReceiver } from './createReceiver.ts';
import type { SenderStanding } from './judgeEvent.ts';
import type { Witness } from './createReceiver.ts';
import type { PagePlace } from './followingPage.ts';

const [usualPerPage, mostPerPage] = [10_000, 10_000];

/** Collectors in other processes, before the same warehouse. */
export type OtherCollectors = Pick<Collectors, 'flush' | 'relearn'>;

/**
 * The room that collects beacons (7.1): lands good events in `beacon_event`, bad ones with their reason in
 * `beacon_rejected`, and answers only when they are durable.
 */
export const createCollector = (
  deps: MonitoringDependencies & { readonly standing?: SenderStanding },
  serving: Omit<CollectorRoutesOptions, 'script'> = {},
  witness?: Witness,
  others?: OtherCollectors,
): WithRoutes & Collector & { readonly landed: LandedKeys } => {
  const store = createEventStore(deps.warehouse, deps.clock, others === undefined);
  const underWay = createUnderWay();
  const settle = async (): Promise<void> => {
    await underWay.settled();
    await others?.flush();
    await store.settle();
  };
  const landed = others === undefined ? store : { latest: store.latest, among: createArbiter(settle, store.among) };
  const memory = createDuplicateMemory(landed);
  const receiver = createReceiver(
    deps,
    others === undefined ? store : { ...store, land: (rows) => underWay.track(store.land(rows)) },
    memory,
    witness,
  );
  const reset = async (filter?: EventFilter): Promise<void> => {
    await store.reset(filter);
    // What has been deleted may be delivered again.
    await memory.relearn();
    await others?.relearn();
  };
  const filters = ['platformId', 'correlationId'];
  const filterOf = (query: unknown): EventFilter => {
    const { text } = readQuery(query);
    const [platformId, correlationId] = [text('platformId'), text('correlationId')];
    return {
      ...(platformId === undefined ? {} : { platformId }),
      ...(correlationId === undefined ? {} : { correlationId }),
    };
  };
  const placeOf = (query: unknown): PagePlace => {
    const reader = readQuery(query);
    const after = reader.matching('after', /^\d{1,15}-\d{1,12}$/, {
      'zh-CN': '前一页的 next',
      en: '`next` of the page before',
    });
    return {
      limit: reader.whole('limit', { least: 1, most: mostPerPage }) ?? usualPerPage,
      ...(after === undefined ? {} : { after }),
    };
  };
  return {
    landed,
    good: store.good,
    bad: store.bad,
    reset,
    routes: async (app) => {
      await collectorRoutes(receiver, { ...serving, script: beaconScript(deps.profile) })(app);
      const paged = { config: { audience: 'operators', query: [...filters, 'limit', 'after'] } } as const;
      app.get('/collector/good', paged, (request) => store.goodPage(filterOf(request.query), placeOf(request.query)));
      app.get('/collector/bad', paged, (request) => store.badPage(filterOf(request.query), placeOf(request.query)));
      app.post('/collector/reset', { config: { audience: 'operators', query: filters } }, async (request, reply) => {
        await reset(filterOf(request.query));
        return reply.code(204).send();
      });
    },
  };
};
