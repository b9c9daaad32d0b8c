import type { Localized } from '../../../spec/localized.ts';
import type { TrustList } from '../package/trustList.ts';
import type { PackageProblem, Verification } from '../package/verification.ts';
import { judgeTimeStamp } from './judgeTimeStamp.ts';
import type { JudgedTimeStamp } from './judgeTimeStamp.ts';
import { readCertificates } from './readCertificates.ts';

/** Between the time that the laboratory says it signed at and that of the stamp, which follows at once. */
const mostApartMs = 3_600_000;

/** The calendar day in Beijing. */
const dayOf = (time: string): string => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 10);

/** What the stamp says against the certificate itself: signed at another time than it says, or when it had ended. */
const contradiction = (
  { time = '' }: JudgedTimeStamp,
  { certificate, createdAt }: NonNullable<Verification['manifest']>,
): Localized | undefined => {
  if (!(Math.abs(Date.parse(time) - Date.parse(createdAt)) <= mostApartMs))
    return {
      'zh-CN': `时间戳的时间 ${time} 与所称的签发时间 ${createdAt} 相差超过一小时`,
      en: `its time, ${time}, is more than an hour from the time of signing as stated, ${createdAt}`,
    };
  return dayOf(time) > certificate.validUntil
    ? {
        'zh-CN': `时间戳的时间 ${time} 晚于证书的有效期 ${certificate.validUntil}`,
        en: `its time, ${time}, is after the certificate ended, ${certificate.validUntil}`,
      }
    : undefined;
};

/** The authorities of a trust list; what cannot be read of it vouches for nobody. */
const authoritiesOf = (trust: TrustList | undefined) =>
  trust?.timeStamping?.flatMap(({ certificate }) => readCertificates(certificate) ?? []);

/** A verification with what its time stamp says, where the package has one that is whole. Offline; never rejects. */
export const verifyTimeStamp = async (verification: Verification, trust?: TrustList): Promise<Verification> => {
  const { sealed, manifest, outcome, problems } = verification;
  if (sealed === undefined || manifest?.timeStamp === undefined) return verification;
  const authorities = authoritiesOf(trust);
  const timeStamp = await judgeTimeStamp(sealed.token, {
    stamped: sealed.envelope,
    nonce: manifest.timeStamp.nonce,
    ...(authorities && { authorities }),
  });
  const why = timeStamp.why ?? contradiction(timeStamp, manifest);
  if (why === undefined) return { ...verification, timeStamp };
  const problem: PackageProblem = {
    code: timeStamp.standing === 'not-trusted' ? 'timestamp-not-trusted' : 'timestamp-invalid',
    message: { 'zh-CN': `时间戳：${why['zh-CN']}。`, en: `Time stamp: ${why.en}.` },
  };
  return {
    ...verification,
    timeStamp: timeStamp.why === undefined ? { ...timeStamp, standing: 'invalid', why } : timeStamp,
    outcome: outcome === 'altered' ? outcome : 'not-trusted',
    problems: [...problems, problem],
  };
};
