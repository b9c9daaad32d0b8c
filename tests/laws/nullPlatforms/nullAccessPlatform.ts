import type { AccessPlatform } from '../../../mocks/access-platform/accessPlatform.ts';
import { createBusinessData } from '../../../mocks/access-platform/business/createBusinessData.ts';
import { systemClock } from '../../../spec/clock.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { nullCredentials } from './nullCredentials.ts';

/** What the rooms of the reference access platform see of one without any business. */
export const nullAccessPlatform = (kind: PlatformKind): AccessPlatform => ({
  kind,
  platformId: `NULL-${kind}`,
  name: 'Null',
  appKey: 'a'.repeat(24),
  credentials: nullCredentials,
  controlToken: 'control-token',
  url: 'http://127.0.0.1:1',
  untrustedUrl: undefined,
  beaconScript: '',
  profile: referenceProfile(),
  clock: systemClock,
  business: createBusinessData([], systemClock),
  frontDatabase: undefined,
  hasFault: () => false,
  hasManner: () => false,
  close: async () => {},
});
