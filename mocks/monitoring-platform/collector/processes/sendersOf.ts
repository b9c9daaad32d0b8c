import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { OperationalStore } from '../../store/contract/operationalStore.ts';
import type { Senders } from './collectorContract.ts';

/** What a collector has to know of the store; no credentials. */
export const sendersOf = (
  platforms: readonly RegisteredPlatform[],
  {
    applications,
    isSuspended,
    isWithdrawnKey,
  }: Pick<OperationalStore, 'applications' | 'isSuspended' | 'isWithdrawnKey'>,
): Senders => ({
  platforms: platforms.map(({ platformId, name, kind, appKey, hosts }) => ({ platformId, name, kind, appKey, hosts })),
  suspended: platforms.map(({ platformId }) => platformId).filter(isSuspended),
  withdrawnKeys: applications().flatMap(({ appKey }) => (appKey !== null && isWithdrawnKey(appKey) ? [appKey] : [])),
});
