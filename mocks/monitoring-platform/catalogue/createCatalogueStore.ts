import { isoTime } from '../../../spec/isoTime.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { AuthorityCall, CatalogueDescription, CatalogueEntry, Subscription } from './catalogue.ts';

/** The catalogue's memory, in the operational store: what is written is durable, where the store is, when the promise resolves. */
export interface CatalogueStore {
  readonly entries: (platformId?: string) => readonly CatalogueEntry[];
  readonly entry: (platformId: string, entity: EntityName) => CatalogueEntry | undefined;
  /** A changed description has to be mounted and published anew. */
  readonly register: (
    platformId: string,
    entity: EntityName,
    description: CatalogueDescription,
  ) => Promise<CatalogueEntry>;
  readonly mount: (entry: CatalogueEntry) => Promise<CatalogueEntry>;
  readonly publish: (entry: CatalogueEntry) => Promise<CatalogueEntry>;
  readonly subscriptions: (platformId: string, direction?: Subscription['direction']) => readonly Subscription[];
  /** All or none. */
  readonly subscribe: (
    subscriptions: readonly Omit<Subscription, 'subscribedTime'>[],
  ) => Promise<readonly Subscription[]>;
  readonly calls: (platformId: string) => readonly AuthorityCall[];
  readonly noteCall: (call: Omit<AuthorityCall, 'time'>) => Promise<void>;
}

export const createCatalogueStore = ({
  clock,
  store,
}: Pick<KeepingDependencies, 'clock' | 'store'>): CatalogueStore => {
  const now = (): string => isoTime(clock.now());
  const put = async (entry: CatalogueEntry): Promise<CatalogueEntry> => {
    await store.note({ type: 'entry', entry });
    return entry;
  };
  return {
    entries: (platformId) =>
      store.entries().filter((entry) => platformId === undefined || entry.platformId === platformId),
    entry: (platformId, entity) =>
      store.entries().find((entry) => entry.platformId === platformId && entry.entity === entity),
    register: (platformId, entity, description) =>
      put({
        ...description,
        platformId,
        entity,
        status: 'registered',
        registeredTime: now(),
        mountedTime: null,
        publishedTime: null,
      }),
    mount: (entry) =>
      put({ ...entry, status: entry.status === 'published' ? 'published' : 'mounted', mountedTime: now() }),
    publish: (entry) => put({ ...entry, status: 'published', publishedTime: now() }),
    subscriptions: (platformId, direction) =>
      store
        .subscriptions()
        .filter((one) => one.platformId === platformId && (direction === undefined || one.direction === direction)),
    subscribe: async (subscriptions) => {
      const subscribed = subscriptions.map((one) => ({ ...one, subscribedTime: now() }));
      await store.note(...subscribed.map((subscription) => ({ type: 'subscription' as const, subscription })));
      return subscribed;
    },
    calls: (platformId) => store.calls().filter((call) => call.platformId === platformId || call.platformId === null),
    noteCall: (call) => store.note({ type: 'call', call: { ...call, time: now() } }),
  };
};
