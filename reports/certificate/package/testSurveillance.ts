import { createHash } from 'node:crypto';
import { readContainer } from '../container/readContainer.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { buildPackage } from './buildPackage.ts';
import type { SurveillanceManifest } from './manifest.ts';
import { readEnvelope } from './readEnvelope.ts';
import type { testPackage } from './testPackage.ts';

/** The record of a surveillance of a package without time stamp, by the keys given; by itself a failed one. */
export const testSurveillance = (
  { bytes, keys }: Pick<ReturnType<typeof testPackage>, 'bytes' | 'keys'>,
  change: Partial<SurveillanceManifest['surveillance']> = {},
  of: Partial<Pick<SurveillanceManifest, 'certificate' | 'product'>> = {},
): Uint8Array => {
  const read = readContainer(bytes);
  const opened = read.ok ? readEnvelope(read.files.at(-1)?.bytes ?? new Uint8Array()) : undefined;
  const [key, ...others] = keys;
  if (!read.ok || opened?.ok !== true || key === undefined) throw new Error('Expected a package.');
  const { createdAt, certificate, product, suite, profile, clock, runs } = opened.payload;
  const signers: readonly [SigningKey, ...SigningKey[]] = [key, ...others];
  return buildPackage(
    {
      createdAt,
      certificate,
      product,
      suite,
      profile,
      clock,
      runs,
      ...of,
      surveillance: {
        on: '2026-11-27',
        laboratory: certificate.laboratory,
        outcome: 'nonconformant',
        reasons: [{ 'zh-CN': '违反 7.2.3', en: '7.2.3 is violated' }],
        certificateSha256: createHash('sha256').update(bytes).digest('hex'),
        ...change,
      },
    },
    read.files.slice(0, -1),
    signers,
  );
};
