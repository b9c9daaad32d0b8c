import type { Guard } from '../http/guardRoutes.ts';
import type { Identity } from '../http/identity.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/** The platforms that may be shown to whoever asks: an applicant those of its own applications, all others all. */
export const ownPlatforms = (
  platforms: readonly RegisteredPlatform[],
  identity: Identity | null,
  isOwnPlatform: Guard['isOwnPlatform'],
): readonly RegisteredPlatform[] => {
  if (identity === null) return [];
  const { role, accountId } = identity.actor;
  if (role !== 'applicant') return platforms;
  return platforms.filter(({ platformId }) => isOwnPlatform(accountId, platformId));
};
