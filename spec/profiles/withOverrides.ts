import type { InterfaceOverrides } from './interfaceOverrides.ts';
import type { Profile } from './profile.ts';

/** The profile as it holds for one platform; id and hash stay those of the profile itself. */
export const withOverrides = (profile: Profile, overrides: InterfaceOverrides | undefined): Profile => {
  if (overrides === undefined) return profile;
  const { interfaces } = profile.values;
  const {
    scheme = interfaces.scheme,
    skewSeconds = interfaces.skewSeconds,
    deletedValues = interfaces.deletedValues,
    timePrecisionDigits = interfaces.timePrecisionDigits,
  } = overrides;
  return {
    ...profile,
    values: {
      ...profile.values,
      interfaces: {
        ...interfaces,
        ...overrides.load,
        scheme,
        skewSeconds,
        deletedValues,
        timePrecisionDigits,
        headers: { ...interfaces.headers, ...overrides.headers },
        encoding: { ...interfaces.encoding, ...overrides.encoding },
        error: { ...interfaces.error, ...overrides.error },
        envelope: { ...interfaces.envelope, ...overrides.envelope },
        paging: { ...interfaces.paging, ...overrides.paging },
      },
    },
  };
};
