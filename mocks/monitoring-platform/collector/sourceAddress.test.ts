import { assert, ipV4, ipV6, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../fixtures/network/canonicalAddress.ts';
import { createTrustedProxies } from './createTrustedProxies.ts';
import { sourceAddress } from './sourceAddress.ts';

const trusted = createTrustedProxies();

describe('sourceAddress', () => {
  it('is what the proxy wrote last, whatever the visitor sends before it', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 4_000 }),
        oneof(ipV4(), ipV6()).filter((one) => sourceAddress('127.0.0.1', one, trusted) !== '127.0.0.1'),
        (forged, written) => {
          expect(sourceAddress('127.0.0.1', `${forged}, ${written}`, trusted)).toBe(canonicalAddress(written));
          expect(sourceAddress('203.0.113.9', forged, trusted)).toBe('203.0.113.9');
          // And of what the visitor writes alone, an address comes of it.
          expect(canonicalAddress(sourceAddress('127.0.0.1', forged, trusted))).toBeDefined();
        },
      ),
    );
  });

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
    '36.112.0.1',
    ' 36.112.0.1 ',
    '36.112.0.1:51034',
    '"36.112.0.1"',
    '"36.112.0.1:443"',
    "'36.112.0.1'",
    '::ffff:36.112.0.1',
    '[::ffff:2470:1]:443',
    '36.112.0.1:_obfuscated',
    'unknown, 36.112.0.1',
    '8.8.8.8:1, 36.112.0.1:2, [::1]:3, 127.0.0.1:4',
    `${'8.8.8.8, '.repeat(400)}36.112.0.1`,
    `${'x'.repeat(15_000)}, 36.112.0.1`,
  ])('however gateways write a hop: %.60s', (forwarded) => {
    expect(sourceAddress('127.0.0.1', forwarded, trusted)).toBe('36.112.0.1');
  });

  it.each(['240e:47d::1', '[240e:47d::1]', '[240E:047D::0001]:5112', '"[240e:47d:0:0:0:0:0:1]"', '240e:47d::1%eth0'])(
    'an IPv6 address has one spelling: %s',
    (forwarded) => {
      expect(sourceAddress('::1', forwarded, trusted)).toBe('240e:47d::1');
    },
  );

  it.each(['36.112.0.1:', '36.112.0.1:999999', '[36.112.0.1', '240e::1]:80', '"36.112.0.1', '', ':80'])(
    'what is no address leaves the one reached: %j',
    (forwarded) => {
      expect(sourceAddress('127.0.0.1', forwarded, trusted)).toBe('127.0.0.1');
    },
  );

  it.each(['::ffff:10.0.0.0/104', '10.0.0.0/8', '::ffff:a00:0/104'])('%s is one network of proxies', (network) => {
    expect(sourceAddress('::ffff:10.1.2.3', '36.112.0.1', createTrustedProxies([network]))).toBe('36.112.0.1');
  });

  it('half an address that the cut has left is none', () => {
    const proxies = Array.from({ length: 210 }, () => '10.0.0.1')
      .join(',')
      .padStart(2001 - '136.112.0.1,'.length);
    expect(sourceAddress('127.0.0.1', `136.112.0.1,${proxies}`, createTrustedProxies(['10.0.0.0/8']))).toBe('10.0.0.1');
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
