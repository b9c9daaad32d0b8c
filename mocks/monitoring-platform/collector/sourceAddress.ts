import { isIP } from 'node:net';
import type { BlockList } from 'node:net';
import { canonicalAddress } from '../../../fixtures/network/canonicalAddress.ts';

const longest = 2000;

/** As gateways write a hop: the address alone or with a port, IPv6 in brackets, each perhaps in quotes. */
const hopAddress = (hop: string): string | undefined => {
  const text = hop
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  const [, bracketed, dotted] =
    /^\[([^\]]*)\](?::(?:\d{1,5}|_[\w.-]+))?$|^([\d.]+):(?:\d{1,5}|_[\w.-]+)$/.exec(text) ?? [];
  return canonicalAddress(bracketed ?? dotted ?? text);
};

/** The proxies append, so what is too long is cut where a visitor may have written, at the left; half a hop is none. */
const hopsOf = (forwardedFor: string): string[] => {
  if (forwardedFor.length <= longest) return forwardedFor.split(',');
  return forwardedFor.slice(-longest).split(',').slice(1);
};

/**
 * The visitor's address in its one spelling: the peer's own, or, where the peer is a trusted proxy, the last address of
 * X-Forwarded-For that is not a trusted proxy itself. A forged or broken header leaves the address reached so far.
 */
export const sourceAddress = (
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string => {
  const isTrusted = (address: string): boolean => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  let address = canonicalAddress(peer ?? '');
  if (address === undefined) return '0.0.0.0';
  const hops = hopsOf(forwardedFor ?? '');
  while (isTrusted(address)) {
    const next = hopAddress(hops.pop() ?? '');
    if (next === undefined) break;
    address = next;
  }
  return address;
};
