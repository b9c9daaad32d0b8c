import { isoTime } from '../../../spec/isoTime.ts';
import type { Clock } from '../../../spec/clock.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AuthorityCall, CatalogueDescription, CatalogueEntry, Subscription } from './catalogue.ts';

/** The catalogue's memory. */
export interface CatalogueStore {
  readonly entries: (platformId?: string) => readonly CatalogueEntry[];
  readonly entry: (platformId: string, entity: EntityName) => CatalogueEntry | undefined;
  /** A changed description has to be mounted and published anew. */
  readonly register: (platformId: string, entity: EntityName, description: CatalogueDescription) => CatalogueEntry;
  readonly mount: (entry: CatalogueEntry) => CatalogueEntry;
  readonly publish: (entry: CatalogueEntry) => CatalogueEntry;
  readonly subscriptions: (platformId: string, direction?: Subscription['direction']) => readonly Subscription[];
  readonly subscribe: (subscription: Omit<Subscription, 'subscribedTime'>) => Subscription;
  readonly calls: (platformId: string) => readonly AuthorityCall[];
  readonly noteCall: (call: Omit<AuthorityCall, 'time'>) => void;
}

const rememberedCalls = 1000;

export const createCatalogueStore = (clock: Clock): CatalogueStore => {
  const entries = new Map<string, CatalogueEntry>();
  const subscriptions = new Map<string, Subscription>();
  const calls: AuthorityCall[] = [];
  const now = (): string => isoTime(clock.now());
  const put = (entry: CatalogueEntry): CatalogueEntry => {
    entries.set(`${entry.platformId}\n${entry.entity}`, entry);
    return entry;
  };
  return {
    entries: (platformId) =>
      [...entries.values()].filter((entry) => platformId === undefined || entry.platformId === platformId),
    entry: (platformId, entity) => entries.get(`${platformId}\n${entity}`),
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
      [...subscriptions.values()].filter(
        (one) => one.platformId === platformId && (direction === undefined || one.direction === direction),
      ),
    subscribe: (subscription) => {
      const subscribed = { ...subscription, subscribedTime: now() };
      subscriptions.set(`${subscription.direction}\n${subscription.platformId}\n${subscription.entity}`, subscribed);
      return subscribed;
    },
    calls: (platformId) => calls.filter((call) => call.platformId === platformId || call.platformId === null),
    noteCall: (call) => {
      calls.push({ ...call, time: now() });
      if (calls.length > rememberedCalls) calls.splice(0, calls.length - rememberedCalls);
    },
  };
};
