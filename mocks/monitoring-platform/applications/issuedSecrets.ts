import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { IssuedCredentials } from '../store/contract/issuedCredentials.ts';
import { databaseUsers } from './databaseUsers.ts';

export type IssuedSecrets = components['schemas']['IssuedSecrets'];

/** Keys and passwords that were issued to a platform, for the one time that they are shown. `pushPassword` null: it was shown before. */
export const issuedSecrets = (
  { platformId, appKey, interfaces, frontDatabase }: RegisteredPlatform,
  issued: IssuedCredentials | undefined,
  pushPassword: string | null,
  { values }: Profile,
  url: string,
): IssuedSecrets => ({
  platformId,
  appKey,
  interfaces:
    interfaces === undefined ? null : { scheme: values.interfaces.scheme, credentials: interfaces.credentials },
  authority: issued === undefined ? null : { scheme: issued.scheme, url, credentials: issued.credentials },
  frontDatabase:
    frontDatabase === undefined || pushPassword === null
      ? null
      : {
          pushUser: { user: databaseUsers.push, password: pushPassword },
          exchangeUser: { user: frontDatabase.user, password: frontDatabase.password },
        },
});
