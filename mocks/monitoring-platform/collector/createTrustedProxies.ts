import { BlockList, isIP } from 'node:net';
import { canonicalAddress } from '../../../fixtures/network/canonicalAddress.ts';

const loopback = ['127.0.0.0/8', '::1'] as const;

/**
 * The reverse proxies whose X-Forwarded-For is believed: those given as addresses or networks (`10.0.0.0/8`, `2001:db8::/32`),
 * and the loopback. Throws a `RangeError` for what is neither.
 */
export const createTrustedProxies = (given: readonly string[] = []): BlockList => {
  const list = new BlockList();
  for (const text of [...loopback, ...given]) {
    const [address = '', length] = text.trim().split('/');
    const version = isIP(address);
    const bits = length === undefined ? (version === 6 ? 128 : 32) : /^\d{1,3}$/.test(length) ? Number(length) : -1;
    if (version === 0 || bits < 0 || bits > (version === 6 ? 128 : 32))
      throw new RangeError(`Expected an address or a network such as 10.0.0.0/8, but got ${JSON.stringify(text)}.`);
    const canonical = canonicalAddress(address) ?? address;
    // An IPv4 network may be written as an IPv4-mapped one.
    if (version === 6 && isIP(canonical) === 4 && bits >= 96) list.addSubnet(canonical, bits - 96, 'ipv4');
    else list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
};
