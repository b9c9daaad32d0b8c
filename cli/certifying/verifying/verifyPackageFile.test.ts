import { describe, expect, it } from 'vitest';
import { testHostileManifests } from '../../../reports/certificate/package/testHostileManifests.ts';
import { testPackage } from '../../../reports/certificate/package/testPackage.ts';
import { testSurveillance } from '../../../reports/certificate/package/testSurveillance.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { verifyPackageFile } from './verifyPackageFile.ts';

const made = testPackage();
const { trust } = made;
const today = '2026-11-28';

describe('the record of a surveillance', () => {
  const verify = (certificate?: Uint8Array, list: typeof trust | undefined = trust) =>
    verifyPackageFile(testSurveillance(made), {
      ...(list && { trust: list }),
      ...(certificate && { certificate }),
      today,
      language: 'en',
    });

  it('is called one, and no certificate, in its first line, with what came of it', async () => {
    const { code, lines } = await verify();
    expect([code, lines[0]]).toEqual([
      0,
      '✓ A valid record of a surveillance (no certificate): on 2026-11-27, not conformant',
    ]);
    expect(lines.join('\n')).toContain('7.2.3 is violated');
    const unjudged = await verifyPackageFile(testSurveillance(made), { today, language: 'zh-CN' });
    expect([unjudged.code, unjudged.lines[0]]).toEqual([4, expect.stringContaining('不是证书')]);
  });

  it('is held against the package that it has to be of', async () => {
    expect((await verify(made.bytes)).code).toBe(0);
    expect(await verify(testPackage().bytes)).toMatchObject({
      code: 1,
      lines: [expect.any(String), expect.stringContaining('another package')],
    });
    await expect(
      verifyPackageFile(made.bytes, { trust, certificate: made.bytes, today, language: 'en' }),
    ).rejects.toThrow(UsageError);
  });
});

it.each([
  ['a certificate', made.bytes],
  ['the record of a surveillance', testSurveillance(made)],
])('whoever signs what is no manifest of %s is answered, not crashed into', { timeout: 120_000 }, async (_, bytes) => {
  const wrong: unknown[] = [];
  for (const [at, one] of testHostileManifests({ bytes, keys: made.keys }).entries())
    await verifyPackageFile(one, { today, language: at % 2 === 0 ? 'en' : 'zh-CN' }).then(
      ({ code }) => [1, 4].includes(code) || wrong.push(code),
      (error: unknown) => error instanceof UsageError || wrong.push(error),
    );
  expect(wrong).toEqual([]);
});
