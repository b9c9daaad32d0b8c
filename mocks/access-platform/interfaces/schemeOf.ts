import type { EncryptionScheme } from '../../../spec/profiles/profileValues.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

/** The scheme that this platform verifies by, and says so: that of its profile, unless a fault has it otherwise. */
export const schemeOf = ({ profile, hasFault }: Pick<AccessPlatform, 'profile' | 'hasFault'>): EncryptionScheme =>
  hasFault('interface-parameters-only-signed') ? 'hmac-sha256' : profile.values.interfaces.scheme;
