import { isIP } from 'node:net';
import type { BlockList } from 'node:net';

const plain = (address: string): string =>
  address
    .trim()
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();

/**
 * The visitor's address: the peer's own, or, where the peer is a trusted proxy, the last address of X-Forwarded-For that
 * is not a trusted proxy itself. A forged or broken header leaves the peer's address.
 */
export const sourceAddress = (
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string => {
  const isTrusted = (address: string): boolean => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  let address = plain(peer ?? '');
  if (isIP(address) === 0) return '0.0.0.0';
  const hops = (forwardedFor ?? '').slice(0, 2000).split(',').map(plain);
  while (isTrusted(address)) {
    const next = hops.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
};
