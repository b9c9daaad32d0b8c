import type { AccessPlatform } from '../accessPlatform.ts';
import type { AuthorityAddress } from './authorityAddress.ts';
import { catalogueDescription } from './catalogueDescription.ts';
import { createAuthorityClient } from './createAuthorityClient.ts';

/**
 * Draws up the catalogue of this platform at the authority, mounts its interfaces and publishes them (7.2.6). Returns how many
 * were published; one that the authority does not accept stays where it is, the others go on. Rejects when there is no answer.
 */
export const publishCatalogue = async (platform: AccessPlatform, authority: AuthorityAddress): Promise<number> => {
  const call = createAuthorityClient(platform, authority);
  const { paths } = platform.profile.values.interfaces;
  let published = 0;
  for (const entity of platform.business.entities()) {
    if (paths[entity] === undefined) continue;
    if (entity === 'user' && platform.hasFault('interface-users-not-compiled')) continue;
    const entry = `/catalogue/entries/${entity}`;
    const registered = await call('PUT', entry, 'catalogue', catalogueDescription(platform, entity));
    if (registered.status !== 200) continue;
    if (entity === 'user' && platform.hasFault('interface-users-not-mounted')) continue;
    const mounted = await call('POST', `${entry}/mount`, 'catalogue');
    if (mounted.status !== 200) continue;
    if (entity === 'user' && platform.hasFault('interface-users-not-published')) continue;
    const answer = await call('POST', `${entry}/publish`, 'catalogue');
    if (answer.status === 200) published += 1;
  }
  return published;
};
