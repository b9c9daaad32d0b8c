import type { Profile } from '../spec/profiles/profile.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

/** The reference profile without its consideration for a candidate's load and patience with its reports: the reference platform needs none. */
export const unpacedProfile = (): Profile => {
  const reference = referenceProfile();
  return {
    ...reference,
    values: {
      ...reference.values,
      beacon: { ...reference.values.beacon, reportSeconds: 3 },
      interfaces: { ...reference.values.interfaces, requestsPerSecond: 10_000 },
    },
  };
};
