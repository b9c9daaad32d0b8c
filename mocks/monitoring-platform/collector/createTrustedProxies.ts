import type { BlockList } from 'node:net';
import { networkList } from '../../../fixtures/network/networkList.ts';

const loopback = ['127.0.0.0/8', '::1'] as const;

/**
 * The reverse proxies whose X-Forwarded-For is believed: those given as addresses or networks (`10.0.0.0/8`, `2001:db8::/32`),
 * and the loopback. Throws a `RangeError` for what is neither.
 */
export const createTrustedProxies = (given: readonly string[] = []): BlockList => networkList([...loopback, ...given]);
