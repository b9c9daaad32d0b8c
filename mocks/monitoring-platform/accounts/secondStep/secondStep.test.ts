import { describe, expect, it } from 'vitest';
import { base32 } from './base32.ts';
import { matchingStep } from './matchingStep.ts';
import { recoveryCodes } from './recoveryCodes.ts';
import { totpCode, totpStepSeconds } from './totpCode.ts';

const seed = '12345678901234567890';
const seeds = {
  sha1: seed,
  sha256: `${seed}123456789012`,
  sha512: `${seed.repeat(3)}1234`,
} as const;

describe('codes by time', () => {
  // RFC 6238, appendix B.
  it.each([
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ])('at %d are those of the RFC', (seconds, sha1, sha256, sha512) => {
    const step = Math.floor(seconds / totpStepSeconds);
    expect(
      (['sha1', 'sha256', 'sha512'] as const).map((hash) =>
        totpCode(Buffer.from(seeds[hash]), step, { digits: 8, hash }),
      ),
    ).toEqual([sha1, sha256, sha512]);
  });

  it('count for a step before and after, once, and never again for an earlier one', () => {
    const secret = base32.encode(Buffer.from(seed));
    const now = 1_700_000_010_000;
    const step = Math.floor(now / 30_000);
    const code = (at: number): string => totpCode(Buffer.from(seed), at);
    for (const near of [-1, 0, 1]) expect(matchingStep(secret, code(step + near), now, 0)).toBe(step + near);
    for (const far of [-2, 2]) expect(matchingStep(secret, code(step + far), now, 0)).toBeUndefined();
    expect(matchingStep(secret, code(step), now, step)).toBeUndefined();
    expect(matchingStep(secret, code(step - 1), now, step)).toBeUndefined();
    expect(matchingStep(secret, code(step + 1), now, step)).toBe(step + 1);
    // Taken when the clock was a day ahead: whoever it belongs to is not shut out for that day.
    expect(matchingStep(secret, code(step), now, step + 2_880)).toBe(step);
    const spaced = code(step).replace(/(...)/, '$1 ');
    expect(matchingStep(secret, spaced, now, 0)).toBe(step);
    const wide = code(step).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    expect(matchingStep(secret, wide, now, 0)).toBe(step);
    for (const wrong of ['', '000000x', 'abcdef', '\ud800'])
      expect(matchingStep(secret, wrong, now, 0)).toBeUndefined();
  });
});

describe('Base32', () => {
  // RFC 4648, chapter 10, without padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j', (plain, encoded) => {
    expect(base32.encode(Buffer.from(plain))).toBe(encoded);
    expect(base32.decode(encoded.toLowerCase()).toString()).toBe(plain);
  });
});

it('recovery codes differ, and may be typed without their hyphens and in capitals', () => {
  const codes = recoveryCodes.make();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-7]{4}(?:-[a-z2-7]{4}){3}$/);
    expect(recoveryCodes.hash(code.toUpperCase().replaceAll('-', ' '))).toBe(recoveryCodes.hash(code));
  }
});
