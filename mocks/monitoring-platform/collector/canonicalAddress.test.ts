import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalAddress } from './canonicalAddress.ts';

it.each([
  ['36.112.0.1', '36.112.0.1'],
  ['2001:0DB8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:0:0::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:36.112.0.1', '36.112.0.1'],
  ['::FFFF:2470:1', '36.112.0.1'],
  ['0:0:0:0:0:ffff:36.112.0.1', '36.112.0.1'],
  ['::1', '::1'],
])('%s is %s', (text, expected) => {
  expect(canonicalAddress(text)).toBe(expected);
});

it.each(['', 'unknown', '36.112.0', '036.112.0.1', '[::1]', '36.112.0.1:80', ':::', '::ffff:36.112.0.256'])(
  '%j is no address',
  (text) => {
    expect(canonicalAddress(text)).toBeUndefined();
  },
);

it('has one spelling for every IPv6 address, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
      const [plain, padded] = [
        groups.map((group) => group.toString(16)).join(':'),
        groups.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':'),
      ];
      const dotted = `${groups
        .slice(0, 6)
        .map((group) => group.toString(16))
        .join(':')}:${groups
        .slice(6)
        .flatMap((group) => [group >> 8, group & 255])
        .join('.')}`;
      const [first, ...others] = [plain, padded, dotted].map(canonicalAddress);
      expect(others).toEqual([first, first]);
      expect(canonicalAddress(first ?? '')).toBe(first);
    }),
  );
});
