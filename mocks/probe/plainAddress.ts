import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The one spelling of an address: IPv6 in its short form (RFC 5952), an IPv4 address within IPv6 as IPv4, without a zone.
 * Suricata writes every zero, operators write none. Undefined: no address.
 */
export const plainAddress = (text: string): string | undefined => {
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '');
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare).toString();
};
