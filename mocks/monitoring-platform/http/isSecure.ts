import type { BlockList } from 'node:net';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { canonicalAddress } from '../../../fixtures/network/canonicalAddress.ts';

/** Whether the browser reached us by https: through a trusted proxy that says so. */
export const isSecure = ({ headers, raw }: FastifyRequest, trusted: BlockList): boolean => {
  const peer = canonicalAddress(raw.socket.remoteAddress ?? '');
  if (peer === undefined || !trusted.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4')) return false;
  return [headers['x-forwarded-proto'] ?? ''].flat().at(-1)?.split(',').at(-1)?.trim().toLowerCase() === 'https';
};
