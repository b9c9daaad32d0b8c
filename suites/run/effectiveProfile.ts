import { kindsOfValue } from '../../spec/ics/kindsOfValue.ts';
import { ownValues } from '../../spec/ics/ownValues.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { withOverrides } from '../../spec/profiles/withOverrides.ts';
import { withValues } from '../../spec/profiles/withValues.ts';
import type { Target } from '../target/target.ts';

/**
 * The profile as it holds for one candidate: its own values go before the profile's, so that it is compared with its own word;
 * and what is of no concern to its kind is nothing that it could have declared.
 */
export const effectiveProfile = (
  profile: Profile,
  { kind, interfaces, declaration }: Pick<Target, 'kind' | 'interfaces' | 'declaration'>,
): Profile => {
  const own = withOverrides(withValues(profile, ownValues(declaration)), interfaces?.overrides);
  return { ...own, assumptions: profile.assumptions.filter(({ path }) => kindsOfValue(path).includes(kind)) };
};
