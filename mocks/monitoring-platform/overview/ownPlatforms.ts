import type { Identity } from '../http/identity.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';

/** The platforms that may be shown to whoever asks: an applicant those of its own applications, all others all. */
export const ownPlatforms = (
  store: Pick<OperationalStore, 'platforms' | 'applications'>,
  identity: Identity | null,
): readonly RegisteredPlatform[] => {
  if (identity === null) return [];
  const { role, accountId } = identity.actor;
  if (role !== 'applicant') return store.platforms();
  const own = new Set(
    store
      .applications()
      .filter(({ owner }) => owner.accountId === accountId)
      .map(({ platformId }) => platformId),
  );
  return store.platforms().filter(({ platformId }) => own.has(platformId));
};
