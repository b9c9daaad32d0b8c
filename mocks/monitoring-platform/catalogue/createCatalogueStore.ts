import { isoTime } from '../../../spec/isoTime.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { withReview } from './withReview.ts';
import type { AuthorityCall, CatalogueDescription, CatalogueEntry, ReviewPolicy, Subscription } from './catalogue.ts';

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
  /** Undefined: it has changed since it was read, and what answered is not what stands there. */
  readonly mount: (entry: CatalogueEntry) => Promise<CatalogueEntry | undefined>;
  /** Listed at once, or first submitted to a reviewer. */
  readonly publish: (entry: CatalogueEntry, policy: ReviewPolicy) => Promise<CatalogueEntry>;
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
  const of = (platformId: string, entity: EntityName): CatalogueEntry | undefined =>
    store.entries().find((entry) => entry.platformId === platformId && entry.entity === entity);
  const followed = (former: CatalogueEntry | undefined): Pick<CatalogueEntry, 'version' | 'reviews'> => ({
    version: (former?.version ?? 0) + 1,
    reviews: former?.reviews ?? [],
  });
  const put = async (entry: CatalogueEntry): Promise<CatalogueEntry> => {
    await store.note({ type: 'entry', entry });
    return entry;
  };
  return {
    entries: (platformId) =>
      store.entries().filter((entry) => platformId === undefined || entry.platformId === platformId),
    entry: of,
    register: (platformId, entity, description) =>
      put({
        ...description,
        platformId,
        entity,
        status: 'registered',
        ...followed(of(platformId, entity)),
        registeredTime: now(),
        mountedTime: null,
        submittedTime: null,
        publishedTime: null,
      }),
    mount: async (entry) => {
      const present = of(entry.platformId, entry.entity);
      if (present?.url !== entry.url || present.registeredTime !== entry.registeredTime) return undefined;
      const isUp = present.status === 'published' || present.status === 'submitted';
      return put({
        ...present,
        status: isUp ? present.status : 'mounted',
        version: present.version + 1,
        mountedTime: now(),
      });
    },
    publish: async (entry, policy) => {
      const next = { ...entry, version: entry.version + 1, submittedTime: now() };
      if (policy === 'automatic')
        return put({
          ...next,
          status: 'published',
          publishedTime: next.submittedTime,
          reviews: withReview(entry, { outcome: 'approved', time: next.submittedTime, reason: '', by: null }),
        });
      // Asked for twice it is one request.
      return entry.status === 'published' || entry.status === 'submitted'
        ? entry
        : put({ ...next, status: 'submitted' });
    },
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
