import type { Profile } from '../../spec/profiles/profile.ts';
import type { Target } from '../target/target.ts';

/** The profile with the encryption scheme that the candidate says it uses: 7.2.4 leaves the algorithm to the two sides. */
export const effectiveProfile = (profile: Profile, target: Target): Profile => {
  const scheme = target.interfaces?.scheme;
  return scheme === undefined ? profile : { ...profile, values: { ...profile.values, interfaces: { ...profile.values.interfaces, scheme } } };
};
