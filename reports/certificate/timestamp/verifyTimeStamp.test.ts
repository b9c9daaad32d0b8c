import { ContentInfo, SignedData } from 'pkijs';
import { assert, asyncProperty, nat, property, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import { answerTimeStamp } from '../../../fixtures/timestamps/answerTimeStamp.ts';
import type { TimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import { testStampedPackage } from '../package/testStampedPackage.ts';
import { verifyPackage } from '../package/verifyPackage.ts';
import { judgeTimeStamp } from './judgeTimeStamp.ts';
import { readCertificates } from './readCertificates.ts';
import { readTimeStampAnswer } from './readTimeStampAnswer.ts';
import { readTimeStampToken } from './readTimeStampToken.ts';
import { timeStampRequest } from './timeStampRequest.ts';
import { verifyTimeStamp } from './verifyTimeStamp.ts';

const today = '2026-11-27';
const signedAt = new Date('2026-11-26T12:00:05Z');
let authority: TimeStampAuthority;
beforeAll(async () => {
  authority = await createTimeStampAuthority();
});
type Change = Parameters<typeof testStampedPackage>[2];
const verify = async (
  change: Change,
  { by = authority, time = signedAt, trusting = by as TimeStampAuthority | null } = {},
) => {
  const { bytes, trust } = await testStampedPackage(by, time, change);
  const { timeStamping: _none, ...silent } = trust;
  const list =
    trusting === null ? silent : { ...trust, timeStamping: [{ name: 'tsa', certificate: trusting.pem.authority }] };
  return verifyTimeStamp(verifyPackage(bytes, { trust: list, today }), list);
};

describe('the time stamp of a package', () => {
  it('is told with its time and its authority', async () => {
    expect(await verify({})).toMatchObject({
      outcome: 'valid',
      problems: [],
      timeStamp: { standing: 'trusted', time: '2026-11-26T12:00:05.000Z', authority: 'Test TSA' },
    });
  });

  it('is not judged where the trust list names no authority', async () => {
    expect(await verify({}, { trusting: null })).toMatchObject({
      outcome: 'valid',
      timeStamp: { standing: 'not-judged' },
    });
  });

  it('of an authority that is not vouched for makes the package one that is not to be trusted', async () => {
    expect(await verify({}, { trusting: await createTimeStampAuthority() })).toMatchObject({
      outcome: 'not-trusted',
      problems: [{ code: 'timestamp-not-trusted' }],
    });
  });

  it.each([
    ['of something else', { imprint: new Uint8Array([1]) }],
    ['of another request', { nonce: 'other' }],
    ['with a signature that does not hold', { badSignature: true }],
  ] as const)('%s is invalid', async (_, change) => {
    expect(await verify(change)).toMatchObject({ outcome: 'not-trusted', problems: [{ code: 'timestamp-invalid' }] });
  });

  it.each([
    ['an hour and more from the time of signing', new Date('2026-11-26T13:00:01Z')],
    ['before the time of signing by as much', new Date('2026-11-26T10:59:59Z')],
  ])('at a time %s is invalid, and says so', async (_, time) => {
    const said = await verify({}, { time });
    expect(said).toMatchObject({ outcome: 'not-trusted', timeStamp: { standing: 'invalid' } });
    expect(said.problems[0]?.message.en).toContain('more than an hour');
  });

  it('when its certificate had expired is invalid', async () => {
    const by = await createTimeStampAuthority({ until: new Date('2026-11-26T12:00:00Z') });
    expect((await verify({}, { by })).problems[0]?.message.en).toContain('is not within those of the certificate');
  });
});

describe('a token with one changed bit', () => {
  it('is invalid, or says the same as before, and nothing else comes of it', async () => {
    const [stamped, nonce] = [new Uint8Array(Buffer.from('an envelope')), `4${'3'.repeat(31)}`];
    const answer = readTimeStampAnswer(await answerTimeStamp(timeStampRequest(stamped, nonce), authority, signedAt));
    if (!answer.ok) throw new Error(answer.why.en);
    const authorities = readCertificates(authority.pem.issuer) ?? [];
    const judge = (token: Uint8Array) => judgeTimeStamp(token, { stamped, nonce, authorities });
    const right = await judge(answer.token);
    expect(right.standing).toBe('trusted');
    await assert(
      asyncProperty(nat(answer.token.length - 1), nat(7), async (at, bit) => {
        const changed = answer.token.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const said = await judge(changed);
        // Parts of a token are not covered by its signature: the countersignature of the package is there for them.
        const asBefore = JSON.stringify(said) === JSON.stringify(right);
        const refused = said.standing !== 'trusted' && /[\u4e00-\u9fff]/.test(said.why?.['zh-CN'] ?? '');
        expect(asBefore || refused).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a token by the algorithms of GM/T', () => {
  it.each([
    ['its digest is SM3, its signature SM2', 'signer'],
    ['it is a SignedData of GM/T 0010', 'content'],
  ] as const)('is refused by their name: %s', async (_, what) => {
    const [stamped, nonce] = [new Uint8Array(Buffer.from('an envelope')), `4${'3'.repeat(31)}`];
    const answer = readTimeStampAnswer(await answerTimeStamp(timeStampRequest(stamped, nonce), authority, signedAt));
    if (!answer.ok) throw new Error(answer.why.en);
    const outer = ContentInfo.fromBER(Uint8Array.from(answer.token));
    if (what === 'content') outer.contentType = '1.2.156.10197.6.1.4.2.2';
    else {
      const signed = new SignedData({ schema: outer.content });
      const [signer] = signed.signerInfos;
      if (signer === undefined) throw new Error('Expected a signer.');
      signer.digestAlgorithm.algorithmId = '1.2.156.10197.1.401';
      signer.signatureAlgorithm.algorithmId = '1.2.156.10197.1.501';
      outer.content = signed.toSchema(true);
    }
    const token = new Uint8Array(outer.toSchema().toBER());
    const said = await judgeTimeStamp(token, { stamped, nonce });
    expect(said).toMatchObject({ standing: 'invalid', why: { en: expect.stringContaining('signed with SM2') } });
  });
});

describe('bytes that are no token', () => {
  it('are never more than unread', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readTimeStampToken(bytes)).toBeUndefined();
        expect(readTimeStampAnswer(bytes).ok).toBe(false);
      }),
    );
  });
});
