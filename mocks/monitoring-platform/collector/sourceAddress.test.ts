import { describe, expect, it } from 'vitest';
import { createTrustedProxies } from './createTrustedProxies.ts';
import { sourceAddress } from './sourceAddress.ts';

const trusted = createTrustedProxies();

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

  it.each([
    ['10.1.2.3', '36.112.0.1, 10.9.9.9', '36.112.0.1'],
    ['2001:db8::7', '240e::1', '240e::1'],
    ['192.0.2.10', '36.112.0.1', '36.112.0.1'],
    ['192.0.2.11', '36.112.0.1', '192.0.2.11'],
    // A client behind the proxy cannot put words into its mouth.
    ['10.1.2.3', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ])('with proxies of our own, peer %s with %s is %s', (peer, forwarded, expected) => {
    expect(sourceAddress(peer, forwarded, createTrustedProxies(['10.0.0.0/8', '2001:db8::/32', '192.0.2.10']))).toBe(
      expected,
    );
  });

  it.each(['', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', '::/129', '10.0.0.0/-1'])('%j is no network', (text) => {
    expect(() => createTrustedProxies([text])).toThrow(RangeError);
  });
});
