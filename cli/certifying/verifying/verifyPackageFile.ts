import { sha256 } from '../../../reports/certificate/package/fileHashes.ts';
import type { Manifest } from '../../../reports/certificate/package/manifest.ts';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { Verification } from '../../../reports/certificate/package/verification.ts';
import { verifyPackage } from '../../../reports/certificate/package/verifyPackage.ts';
import { verifyTimeStamp } from '../../../reports/certificate/timestamp/verifyTimeStamp.ts';
import { beijingTime } from '../../../reports/text/beijingTime.ts';
import { levelTexts } from '../../../reports/text/names/levelTexts.ts';
import { runVerdictTexts } from '../../../reports/text/names/runVerdictTexts.ts';
import type { Language, Localized } from '../../../spec/localized.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { outcomeCodes, outcomeTexts } from './outcomeTexts.ts';
import type { Said } from './said.ts';

const standings: Readonly<Record<Verification['signedBy'][number]['standing'], Localized>> = {
  trusted: { 'zh-CN': '可信', en: 'trusted' },
  'not-trusted': { 'zh-CN': '不可信', en: 'not trusted' },
  'not-judged': { 'zh-CN': '未判断', en: 'not judged' },
};
const stampStandings: Readonly<Record<NonNullable<Verification['timeStamp']>['standing'], Localized>> = {
  trusted: { 'zh-CN': '可信', en: 'trusted' },
  'not-trusted': { 'zh-CN': '不可信', en: 'not trusted' },
  invalid: { 'zh-CN': '无效', en: 'invalid' },
  'not-judged': {
    'zh-CN': '签名成立；没有给出时间戳机构的证书（--timestamp-certificate），未判断其是否可信',
    en: 'its signature holds; without a certificate of the authority (--timestamp-certificate) it was not judged',
  },
};

/** Of a record its first line says that it is one: whoever reads only that takes no failed surveillance for a certificate. */
const headline = (outcome: Verification['outcome'], manifest: Manifest | undefined): Localized => {
  if (manifest?.format !== 'heyan-surveillance' || (outcome !== 'valid' && outcome !== 'unjudged'))
    return outcomeTexts[outcome];
  const { on, outcome: found } = manifest.surveillance;
  const { name } = runVerdictTexts[found];
  return outcome === 'valid'
    ? {
        'zh-CN': `✓ 监督检测记录有效（不是证书）：${on} 检测，${name['zh-CN']}`,
        en: `✓ A valid record of a surveillance (no certificate): on ${on}, ${name.en.toLowerCase()}`,
      }
    : {
        'zh-CN': `! 监督检测记录（不是证书）：${on} 检测，${name['zh-CN']}。内容与签名完好；没有给出信任列表（--trust），无法判断签名者是否可信`,
        en: `! A record of a surveillance (no certificate): on ${on}, ${name.en.toLowerCase()}. Whole, and signed; without a trust list (--trust) nobody can say whether the signer is to be believed`,
      };
};

const surveillanceLines = (manifest: Manifest | undefined, language: Language): readonly string[] => {
  if (manifest?.format !== 'heyan-surveillance') return [];
  const { on, laboratory, outcome, reasons, certificateSha256 } = manifest.surveillance;
  const [seen, of] =
    language === 'en'
      ? ['Surveillance', 'Package of the certificate, SHA-256']
      : ['监督检测', '证书的认证包（SHA-256）'];
  return [
    `  ${seen}: ${on}, ${runVerdictTexts[outcome].name[language]}, ${laboratory}`,
    ...reasons.map((one) => `    - ${one[language]}`),
    `  ${of}: ${certificateSha256}`,
  ];
};

const about = ({ certificate, product, suite, profile, runs }: Manifest, language: Language) => {
  const zh = language !== 'en';
  return [
    [zh ? '证书' : 'Certificate', `${certificate.number} (${certificate.issuedOn} – ${certificate.validUntil})`],
    [zh ? '产品' : 'Product', `${product.name} ${product.version}, ${product.vendor} (${product.platformId})`],
    [zh ? '级别' : 'Level', levelTexts[certificate.level].name[language]],
    [zh ? '检测单位' : 'Laboratory', certificate.laboratory],
    [zh ? '检测套件' : 'Suite', `heyan ${suite.version} ${suite.hash.slice(0, 16)}`],
    [zh ? '取值配置' : 'Profile', `${profile.id} ${profile.version} ${profile.hash.slice(0, 16)}`],
    [zh ? '运行' : 'Runs', runs.map((run) => `${run.id} (${run.browser}, ${run.seed})`).join('; ')],
  ].map(([name = '', value = '']) => `  ${name}: ${value}`);
};

const stampLines = ({ timeStamp, manifest }: Verification, language: Language): readonly string[] => {
  if (timeStamp === undefined) return [];
  const { time, authority = '', standing } = timeStamp;
  const [name, unread] = language === 'en' ? ['Time stamp', 'unreadable'] : ['时间戳', '无法读取'];
  const when = time === undefined ? unread : beijingTime(time);
  return [
    `  ${name}: ${when} ${authority} ${manifest?.timeStamp?.server ?? ''} (${stampStandings[standing][language]})`,
  ];
};

/** What a package is held against. */
interface PackageAsked {
  readonly trust?: TrustList;
  /** Whose time stamps to believe; default: those of `trust`. */
  readonly stampTrust?: TrustList;
  /** Of a record: the package of the certificate that it has to be of. */
  readonly certificate?: Uint8Array;
  /** Calendar day. */
  readonly today: string;
  readonly language: Language;
}

/** Whether a record is of this package, byte by byte. Throws a `UsageError` for what is no record: it would be compared with nothing. */
const certificateProblem = (
  manifest: Manifest | undefined,
  certificate: Uint8Array | undefined,
): Localized | undefined => {
  if (manifest === undefined || certificate === undefined) return undefined;
  if (manifest.format !== 'heyan-surveillance')
    throw new UsageError('HEYAN_FLAG_UNKNOWN', {
      'zh-CN': '--against 不用于核对证书的认证包，只用于监督检测记录与名录日志。',
      en: '--against is not for verifying a package of a certificate; it is for records of a surveillance and for logs.',
    });
  return manifest.surveillance.certificateSha256 === sha256(certificate)
    ? undefined
    : { 'zh-CN': '它不是这个认证包的监督检测记录。', en: 'It is the record of another package than the one given.' };
};

/** Whether a package is what was signed, by whom and when, and whether that is to be believed on a calendar day. Rejects with a `UsageError` for what is none. */
export const verifyPackageFile = async (
  bytes: Uint8Array,
  { trust, stampTrust = trust, certificate, today, language }: PackageAsked,
): Promise<Said> => {
  const verified = verifyPackage(bytes, { today, ...(trust && { trust }) });
  const { sealed: _sealed, ...verification } = await verifyTimeStamp(verified, stampTrust);
  const { outcome, problems, signedBy, manifest } = verification;
  if (outcome === 'unreadable')
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', problems[0]?.message ?? outcomeTexts.unreadable);
  const other = certificateProblem(manifest, certificate);
  if (other !== undefined && (outcome === 'valid' || outcome === 'unjudged'))
    return {
      code: 1,
      json: { ...verification, outcome: 'not-trusted', against: other },
      lines: [outcomeTexts['not-trusted'][language], `  - ${other[language]}`],
    };
  return {
    code: outcomeCodes[outcome],
    json: verification,
    lines: [
      headline(outcome, manifest)[language],
      ...problems.map(({ message }) => `  - ${message[language]}`),
      ...surveillanceLines(manifest, language),
      ...(manifest === undefined ? [] : about(manifest, language)),
      ...signedBy.map(
        ({ keyId, algorithm, name = '', standing }) =>
          `  ${language === 'en' ? 'Signed by' : '签名'}: ${algorithm} ${keyId} ${name} (${standings[standing][language]})`,
      ),
      ...stampLines(verification, language),
    ],
  };
};
