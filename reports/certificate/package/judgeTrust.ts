import { keyId } from '../signing/keyId.ts';
import type { CertificationManifest, Manifest, SurveillanceManifest } from './manifest.ts';
import type { TrustList } from './trustList.ts';
import type { PackageProblem, SignedBy } from './verification.ts';

const problem = (code: PackageProblem['code'], zh: string, en: string): PackageProblem => ({
  code,
  message: { 'zh-CN': zh, en },
});

/** Whether the certificate is one of today's. */
const certificateProblems = (
  { certificate }: CertificationManifest,
  trust: TrustList | undefined,
  today: string,
): readonly PackageProblem[] => {
  const { number, issuedOn, validUntil } = certificate;
  const withdrawn = trust?.withdrawn.find((one) => one.number === number);
  return [
    ...(withdrawn === undefined
      ? []
      : [
          problem(
            'certificate-withdrawn',
            `证书 ${number} 已于 ${withdrawn.on} 撤销：${withdrawn.reason}。`,
            `The certificate ${number} was withdrawn on ${withdrawn.on}: ${withdrawn.reason}.`,
          ),
        ]),
    ...(today > validUntil
      ? [
          problem(
            'certificate-expired',
            `证书 ${number} 的有效期至 ${validUntil}，已经届满。`,
            `The certificate ${number} was valid until ${validUntil}.`,
          ),
        ]
      : []),
    ...(today < issuedOn
      ? [
          problem(
            'certificate-not-yet',
            `证书 ${number} 自 ${issuedOn} 起有效。`,
            `The certificate ${number} is valid from ${issuedOn} on.`,
          ),
        ]
      : []),
  ];
};

/** Whether its day lies within those of the certificate. What became of the certificate later changes nothing of what was seen on that day. */
const surveillanceProblems = (
  { certificate: { issuedOn, validUntil }, surveillance: { on } }: SurveillanceManifest,
  today: string,
): readonly PackageProblem[] =>
  on < issuedOn || on > validUntil || on > today
    ? [
        problem(
          'surveillance-day',
          `监督检测的日期 ${on} 不在证书有效期 ${issuedOn} 至 ${validUntil} 之内，或尚未到来。`,
          `The surveillance of ${on} is not within ${issuedOn} to ${validUntil}, the days of the certificate, or its day has not come.`,
        ),
      ]
    : [];

/** Who signed, and whether that is somebody vouched for, on a calendar day. Every key has to be. */
export const judgeTrust = (
  manifest: Manifest,
  trust: TrustList | undefined,
  today: string,
): { readonly signedBy: readonly SignedBy[]; readonly problems: readonly PackageProblem[] } => {
  const isCertificate = manifest.format === 'heyan-certification';
  const problems: PackageProblem[] = [
    ...(isCertificate ? certificateProblems(manifest, trust, today) : surveillanceProblems(manifest, today)),
  ];
  const signedOn = isCertificate ? manifest.certificate.issuedOn : manifest.surveillance.on;
  const signedBy = manifest.keys.map((key): SignedBy => {
    const id = keyId(key);
    const base = { keyId: id, algorithm: key.algorithm };
    if (trust === undefined) return { ...base, standing: 'not-judged' };
    const known = trust.keys.find((one) => keyId(one) === id);
    const short = id.slice(0, 16);
    if (known === undefined) {
      problems.push(
        problem(
          'key-not-trusted',
          `签名密钥 ${short}… 不在信任列表中。`,
          `The key ${short}… is not in the trust list.`,
        ),
      );
      return { ...base, standing: 'not-trusted' };
    }
    const { name, withdrawnOn, reason = '', validFrom, validUntil } = known;
    if (withdrawnOn !== undefined)
      problems.push(
        problem(
          'key-withdrawn',
          `${name} 的密钥 ${short}… 已于 ${withdrawnOn} 撤销：${reason}。`,
          `The key ${short}… of ${name} was withdrawn on ${withdrawnOn}: ${reason}.`,
        ),
      );
    else if (signedOn < validFrom || signedOn > validUntil)
      problems.push(
        problem(
          'key-expired',
          `${name} 的密钥 ${short}… 有效期为 ${validFrom} 至 ${validUntil}，签发于 ${signedOn}。`,
          `The key ${short}… of ${name} is valid from ${validFrom} to ${validUntil}; it signed on ${signedOn}.`,
        ),
      );
    else return { ...base, name, standing: 'trusted' };
    return { ...base, name, standing: 'not-trusted' };
  });
  return { signedBy, problems };
};
