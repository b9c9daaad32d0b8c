import type { Profile } from '../../spec/profiles/profile.ts';
import { withOverrides } from '../../spec/profiles/withOverrides.ts';
import type { Target } from '../target/target.ts';

/** The profile as it holds for one candidate: what the candidate says of its interfaces goes before the profile's assumption. */
export const effectiveProfile = (profile: Profile, target: Pick<Target, 'interfaces'>): Profile =>
  withOverrides(profile, target.interfaces?.overrides);
