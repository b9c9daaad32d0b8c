import { createHash } from 'node:crypto';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import { verifyPackage } from '../../../reports/certificate/package/verifyPackage.ts';
import { verifyTimeStamp } from '../../../reports/certificate/timestamp/verifyTimeStamp.ts';
import type { RegisterEntry, Surveillance, Withdrawal } from '../../../reports/register/registerEntry.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

/** What a register is built by, besides its packages. */
export interface Circumstances {
  readonly trust?: TrustList;
  readonly today: string;
  readonly withdrawals: readonly Withdrawal[];
  readonly surveillance: readonly Surveillance[];
  /** SHA-256, hex, of the packages that the log of the register has already: these very bytes were verified. */
  readonly listed: ReadonlySet<string>;
}

/** A package as the register shows it, without what its requirements earned. Rejects with a `UsageError` for one that is not whole, or signed by nobody trusted. */
export const registerEntryOf = async (
  file: string,
  bytes: Uint8Array,
  { trust, today, withdrawals, surveillance, listed }: Circumstances,
): Promise<RegisterEntry> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { outcome, problems, manifest, signedBy, timeStamp } = await verifyTimeStamp(
    verifyPackage(bytes, { today, ...(trust && { trust }), sm3: !listed.has(sha256) }),
    trust,
  );
  const grave = problems.filter(({ code }) => !code.startsWith('certificate-'));
  if (manifest === undefined || outcome === 'altered' || grave.length > 0) {
    const said = grave[0]?.message ?? { 'zh-CN': '无法读取。', en: 'it cannot be read.' };
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
      'zh-CN': `认证包 ${file} 不能列入名录：${said['zh-CN']}`,
      en: `The package ${file} cannot be put into the register: ${said.en}`,
    });
  }
  const { certificate, product, suite, profile } = manifest;
  const withdrawal = withdrawals.find(({ number }) => number === certificate.number);
  return {
    file,
    sha256,
    certificate,
    product,
    suite: `heyan ${suite.version} (${suite.hash.slice(0, 16)})`,
    profile: `${profile.id} ${profile.version} (${profile.hash.slice(0, 16)})`,
    signedBy,
    status: withdrawal !== undefined ? 'withdrawn' : today > certificate.validUntil ? 'expired' : 'valid',
    ...(withdrawal !== undefined && { withdrawal: { on: withdrawal.on, reason: withdrawal.reason } }),
    surveillance: surveillance.filter(({ number }) => number === certificate.number),
    requirements: {},
    ...(timeStamp?.time !== undefined && { stampedAt: timeStamp.time }),
  };
};
