import { isIP } from 'node:net';

/**
 * An IP address in the one spelling by which it is compared: IPv6 short and in small letters (RFC 5952), without a zone;
 * an IPv4-mapped one, however written, as the IPv4 address that it is. Undefined when the text is no address.
 */
export const canonicalAddress = (text: string): string | undefined => {
  const address = text.replace(/%.*$/, '');
  const version = isIP(address);
  if (version !== 6) return version === 4 ? address : undefined;
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const [left, right] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [left >> 8, left & 255, right >> 8, right & 255].join('.');
};
