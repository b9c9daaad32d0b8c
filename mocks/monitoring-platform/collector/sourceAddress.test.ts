import { describe, expect, it } from 'vitest';
import { createLoopbackProxies, sourceAddress } from './sourceAddress.ts';

const trusted = createLoopbackProxies();

describe('sourceAddress', () => {
  it.each([
    ['127.0.0.1', '36.112.0.1', '36.112.0.1'],
    ['::ffff:127.0.0.1', '8.8.8.8, 36.112.0.1, 127.0.0.1', '36.112.0.1'],
    ['::1', '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19', '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19'],
    ['127.0.0.1', 'forged', '127.0.0.1'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['203.0.113.9', '36.112.0.1', '203.0.113.9'],
    [undefined, '36.112.0.1', '0.0.0.0'],
  ])('peer %s with %s is %s', (peer, forwarded, expected) => {
    expect(sourceAddress(peer, forwarded, trusted)).toBe(expected);
  });
});
