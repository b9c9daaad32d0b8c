import { describe, expect, it } from 'vitest';
import { badgeCredential } from '../../../reports/certificate/credential/badgeCredential.ts';
import { badgePicture } from '../../../reports/certificate/credential/badgePicture.ts';
import { bakeSvg } from '../../../reports/certificate/credential/bakeSvg.ts';
import { signCredential } from '../../../reports/certificate/credential/credentialProof.ts';
import { didKey } from '../../../reports/certificate/credential/didKey.ts';
import { testPackage } from '../../../reports/certificate/package/testPackage.ts';
import { testOrder } from '../../../spec/certification/testOrder.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { verifyBadge } from './verifyBadge.ts';
import type { BadgeAsked } from './verifyBadge.ts';

const { keys, trust } = testPackage();
const [key] = keys;
const [vouched, ...others] = trust.keys;
if (key === undefined || vouched === undefined) throw new Error('Expected a key.');
const { number, level, dates, laboratory, product } = testOrder;
const about = {
  certificate: { number, level, issuedOn: dates.issuedOn, validUntil: dates.validUntil, laboratory: laboratory.name },
  product,
};
const credential = signCredential(badgeCredential(about, 'ab'.repeat(32), didKey(key)), key, '2026-11-26T12:00:00Z');
const badge = new Uint8Array(Buffer.from(bakeSvg(badgePicture(about), credential)));
const today = '2026-11-27';
const verify = (asked: Partial<BadgeAsked> = {}) => verifyBadge(badge, { trust, today, ...asked }, 'en');

describe('a badge', () => {
  it('holds for its product, and says which', () => {
    const said = verify({ address: `${product.address}/`, version: product.version });
    expect(said.code).toBe(0);
    for (const word of ['HY-2026-0001', product.address, '1.4.2', product.platformId, product.name])
      expect(said.lines.join('\n')).toContain(word);
  });

  it('without a trust list is judged by nobody', () => {
    const { trust: _, ...alone } = { trust, today };
    expect(verifyBadge(badge, alone, 'en').code).toBe(4);
  });

  it.each([
    ['at another address', { address: 'https://other.example' }, 'not of https://other.example'],
    ['beside another version', { version: '1.4.3' }, 'not of 1.4.3'],
    ['after its end', { today: '2028-01-01' }, 'it is valid from'],
    ['by a key nobody knows', { trust: { ...trust, keys: others } }, 'not in the trust list'],
    [
      'by a key that had ended',
      { trust: { ...trust, keys: [{ ...vouched, validUntil: '2026-11-01' }] } },
      'not valid when it was issued',
    ],
    [
      'of a certificate that was withdrawn',
      { trust: { ...trust, withdrawn: [{ number, on: '2026-12-01', reason: '样品不实' }] } },
      'withdrawn on 2026-12-01',
    ],
  ])('%s does not', (_, asked, words) => {
    const said = verify(asked);
    expect([said.code, said.lines.join('\n')]).toEqual([1, expect.stringContaining(words)]);
  });

  it('of somebody else’s picture, or changed, is none', () => {
    expect(() => verifyBadge(new Uint8Array(Buffer.from('<svg></svg>')), { today }, 'zh-CN')).toThrow(UsageError);
    const changed = new Uint8Array(Buffer.from(Buffer.from(badge).toString().replace('"1.4.2"', '"1.4.9"')));
    expect(verifyBadge(changed, { today }, 'en').code).toBe(1);
  });
});
