import { array, assert, integer, ipV4, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAddress } from './plainAddress.ts';

describe('plainAddress', () => {
  it('knows an IPv6 address in every spelling', () => {
    const groups = array(integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }).map((all) => [
      0x2001,
      ...all.slice(1),
    ]);
    assert(
      property(groups, (all) => {
        const full = all.map((group) => group.toString(16).padStart(4, '0')).join(':');
        const short = new URL(`http://[${full}]`).hostname;
        const spellings = [
          full,
          full.toUpperCase(),
          all.map((group) => group.toString(16)).join(':'),
          short,
          short.slice(1, -1),
          `${full}%eth0`,
        ];
        expect(new Set(spellings.map(plainAddress))).toEqual(new Set([short.slice(1, -1)]));
      }),
    );
  });

  it('knows an IPv4 address within IPv6', () => {
    assert(
      property(ipV4(), (address) => {
        const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
        const spellings = [
          address,
          `::ffff:${address}`,
          `::FFFF:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`,
          `0000:0000:0000:0000:0000:ffff:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`,
        ];
        expect(new Set(spellings.map(plainAddress))).toEqual(new Set([address]));
      }),
    );
  });

  it.each(['', '1.2.3', '010.0.0.1', 'localhost', '2001:db8::g', '::1::', '1.2.3.4:80'])('refuses %j', (text) => {
    expect(plainAddress(text)).toBeUndefined();
  });
});
