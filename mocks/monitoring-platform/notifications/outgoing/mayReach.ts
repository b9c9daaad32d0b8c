import { isIP } from 'node:net';
import type { BlockList } from 'node:net';
import ipaddr from 'ipaddr.js';
import { canonicalAddress } from '../../../../fixtures/network/canonicalAddress.ts';

/**
 * Whether a notification may go to an address: one of the Internet, or of the networks inside that whoever started the monitoring platform
 * named. Whoever configures a channel is an administrator of the pages, and need not be one of this machine and its network: by
 * loopback, private, link-local (cloud metadata) and translated addresses a channel would be a door to the inside.
 */
export const mayReach = (address: string, inside: BlockList): boolean => {
  const canonical = canonicalAddress(address);
  if (canonical === undefined) return false;
  if (inside.check(canonical, isIP(canonical) === 6 ? 'ipv6' : 'ipv4')) return true;
  return ipaddr.parse(canonical).range() === 'unicast';
};
