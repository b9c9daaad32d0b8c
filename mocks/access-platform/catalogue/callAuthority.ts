import type { AccessPlatform } from '../accessPlatform.ts';
import type { AuthorityAddress } from './authorityAddress.ts';
import { createAuthorityClient } from './createAuthorityClient.ts';

interface Subscribed {
  readonly subscriptions?: readonly { readonly entity: string; readonly url: string }[];
}

const totalOf = (json: unknown): number => {
  const { total } = (json ?? {}) as { readonly total?: unknown };
  return typeof total === 'number' ? total : 0;
};

/**
 * Subscribes to the authority's interfaces for site structure, users and (a resource platform) the resource catalogue, and
 * calls each at the address that the subscription names (7.2.7). Returns how many records the authority has of each.
 */
export const callAuthority = async (
  platform: AccessPlatform,
  authority: AuthorityAddress,
): Promise<Readonly<Record<string, number>>> => {
  const call = createAuthorityClient(platform, authority);
  const entities = platform.kind === 'resource' ? ['site-column', 'user', 'resource'] : ['site-column', 'user'];
  const { json } = await call('POST', '/catalogue/subscriptions', 'catalogue', { entities });
  const query = createAuthorityClient(platform, authority, {
    sealed: !platform.hasFault('interface-calls-authority-without-parameters'),
  });
  const records: Record<string, number> = {};
  for (const { entity, url } of (json as Subscribed | undefined)?.subscriptions ?? []) {
    const { pathname } = new URL(url, authority.url);
    records[entity] = totalOf((await query('GET', pathname, entity)).json);
  }
  return records;
};
