import { createHash } from 'node:crypto';
import type { Manifest } from '../../../reports/certificate/package/manifest.ts';
import type { Verification } from '../../../reports/certificate/package/verification.ts';
import { verifyPackage } from '../../../reports/certificate/package/verifyPackage.ts';
import { verifyTimeStamp } from '../../../reports/certificate/timestamp/verifyTimeStamp.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { Circumstances } from './circumstances.ts';
import type { RegisterItem } from './registerItem.ts';

type Whole = Pick<Verification, 'signedBy' | 'timeStamp'>;

/** What a page tells of a package, whatever it holds. */
const told = (file: string, sha256: string, { suite }: Manifest, { signedBy, timeStamp }: Whole) => ({
  file,
  sha256,
  suite: `heyan ${suite.version} (${suite.hash.slice(0, 16)})`,
  signedBy,
  ...(timeStamp?.time !== undefined && { stampedAt: timeStamp.time }),
});

/** A package as the register shows it, without what its requirements earned. Rejects with a `UsageError` for one that is not whole, or signed by nobody trusted. */
export const registerItemOf = async (
  file: string,
  bytes: Uint8Array,
  { trust, today, withdrawals, surveillance, listed }: Circumstances,
): Promise<RegisterItem> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const verified = await verifyTimeStamp(
    verifyPackage(bytes, { today, ...(trust && { trust }), sm3: !listed.has(sha256) }),
    trust,
  );
  const { outcome, problems, manifest } = verified;
  const grave = problems.filter(({ code }) => !code.startsWith('certificate-'));
  if (manifest === undefined || outcome === 'altered' || grave.length > 0) {
    const said = grave[0]?.message ?? { 'zh-CN': '无法读取。', en: 'it cannot be read.' };
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
      'zh-CN': `认证包 ${file} 不能列入名录：${said['zh-CN']}`,
      en: `The package ${file} cannot be put into the register: ${said.en}`,
    });
  }
  const { certificate, product, profile } = manifest;
  const { number } = certificate;
  const base = told(file, sha256, manifest, verified);
  if (manifest.format === 'heyan-surveillance') {
    const { on, outcome: found, reasons, laboratory, certificateSha256 } = manifest.surveillance;
    return {
      what: 'surveillance',
      surveillance: { number, on, outcome: found, record: { ...base, laboratory, reasons } },
      bound: { certificate, product, certificateSha256 },
    };
  }
  const withdrawal = withdrawals.find((one) => one.number === number);
  return {
    what: 'certificate',
    entry: {
      ...base,
      certificate,
      product,
      profile: `${profile.id} ${profile.version} (${profile.hash.slice(0, 16)})`,
      status: withdrawal !== undefined ? 'withdrawn' : today > certificate.validUntil ? 'expired' : 'valid',
      ...(withdrawal !== undefined && { withdrawal: { on: withdrawal.on, reason: withdrawal.reason } }),
      surveillance: surveillance.filter((one) => one.number === number),
      requirements: {},
    },
  };
};
