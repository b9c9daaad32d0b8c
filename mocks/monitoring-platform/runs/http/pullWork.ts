import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { RunMonitoring } from '../contract/runMonitoring.ts';

/** Work at the candidate's interfaces of which the suite sends the requests. */
export interface WantedPull {
  readonly of: 'interfaces' | 'subscriptions' | 'joint-debugging';
  readonly entities?: readonly EntityName[];
}

export const pullWork = (
  monitoring: RunMonitoring,
  platformId: string,
  { of, entities }: WantedPull,
  options: { readonly fetch: typeof globalThis.fetch; readonly signal: AbortSignal },
): Promise<unknown> => {
  const some = { ...options, ...(entities !== undefined && { entities }) };
  switch (of) {
    case 'interfaces':
      return monitoring.interfaces.pull(platformId, some);
    case 'subscriptions':
      return monitoring.catalogue.pullSubscribed(platformId, some);
    case 'joint-debugging':
      return monitoring.catalogue.debugJointly(platformId, options);
  }
};
