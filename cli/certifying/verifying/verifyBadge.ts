import type { SignedCredential } from '../../../reports/certificate/credential/credentialProof.ts';
import { credentialSigner } from '../../../reports/certificate/credential/credentialProof.ts';
import { readBakedCredential } from '../../../reports/certificate/credential/readBakedCredential.ts';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import { keyId } from '../../../reports/certificate/signing/keyId.ts';
import type { Language, Localized } from '../../../spec/localized.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { outcomeCodes, outcomeTexts } from './outcomeTexts.ts';
import type { Said } from './said.ts';

/** What a badge is held against. */
export interface BadgeAsked {
  readonly trust?: TrustList;
  /** Calendar day. */
  readonly today: string;
  /** Of the product that stands beside it; absent: it is only told what the badge says. */
  readonly address?: string;
  readonly version?: string;
}

const text = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });
const bare = (address: string): string => address.trim().replace(/\/+$/, '');
const identity = ({ credentialSubject }: SignedCredential, type: string): string | undefined =>
  credentialSubject.identifier.find(({ identityType }) => identityType === type)?.identityHash;
const numberOf = ({ id }: SignedCredential): string => id.replace('urn:heyan:certificate:', '');

/** Whether the badge is that of this product. */
const productProblems = (badge: SignedCredential, { address, version }: BadgeAsked): readonly Localized[] => {
  const { id } = badge.credentialSubject;
  const own = identity(badge, 'ext:productVersion') ?? '';
  return [
    ...(address !== undefined && bare(address) !== bare(id)
      ? [text(`徽章属于地址 ${id}，不是 ${address}`, `the badge is of the address ${id}, not of ${address}`)]
      : []),
    ...(version !== undefined && version !== own
      ? [text(`徽章属于版本 ${own}，不是 ${version}`, `the badge is of the version ${own}, not of ${version}`)]
      : []),
  ];
};

/** Whether its day has come and its key is vouched for. */
const trustProblems = (badge: SignedCredential, signer: string, { trust, today }: BadgeAsked): readonly Localized[] => {
  const [from, until] = [badge.validFrom.slice(0, 10), badge.validUntil.slice(0, 10)];
  const known = trust?.keys.find((one) => keyId(one) === signer);
  const withdrawn = trust?.withdrawn.find((one) => one.number === numberOf(badge));
  return [
    ...(today < from || today > until
      ? [text(`有效期为 ${from} 至 ${until}`, `it is valid from ${from} to ${until}`)]
      : []),
    ...(trust !== undefined && (known === undefined || known.withdrawnOn !== undefined)
      ? [text('签名密钥不在信任列表中，或已撤销', 'its key is not in the trust list, or was withdrawn')]
      : []),
    ...(known !== undefined && (from < known.validFrom || from > known.validUntil)
      ? [text('签发时密钥不在有效期内', 'its key was not valid when it was issued')]
      : []),
    ...(withdrawn === undefined
      ? []
      : [
          text(
            `证书已于 ${withdrawn.on} 撤销：${withdrawn.reason}`,
            `the certificate was withdrawn on ${withdrawn.on}: ${withdrawn.reason}`,
          ),
        ]),
  ];
};

const facts = (badge: SignedCredential, signer: string, language: Language): readonly string[] => {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const shown = (name: string, value: string | undefined): string => `  ${name}: ${value ?? '—'}`;
  return [
    shown(
      say('证书', 'Certificate'),
      `${numberOf(badge)} (${badge.validFrom.slice(0, 10)} – ${badge.validUntil.slice(0, 10)})`,
    ),
    shown(say('徽章', 'Badge'), badge.name),
    shown(say('产品', 'Product'), identity(badge, 'name')),
    shown(say('版本', 'Version'), identity(badge, 'ext:productVersion')),
    shown(say('平台标识', 'Platform id'), identity(badge, 'systemId')),
    shown(say('地址', 'Address'), badge.credentialSubject.id),
    shown(say('签名', 'Signed by'), `ed25519 ${signer} ${badge.issuer.name}`),
  ];
};

/** Whether the credential in a badge, SVG or PNG, holds on a day, and for this address and version; the picture itself proves nothing. Throws a `UsageError` for what is no badge. */
export const verifyBadge = (bytes: Uint8Array, asked: BadgeAsked, language: Language): Said => {
  const read = readBakedCredential(bytes);
  if (read === undefined)
    throw new UsageError(
      'HEYAN_PACKAGE_UNREADABLE',
      text(
        '徽章中没有凭证，或不止一个：这不是认证徽章。',
        'There is no credential in it, or more than one: this is no badge of a certificate.',
      ),
    );
  const signer = credentialSigner(read)?.keyId;
  if (signer === undefined) {
    const altered = text('✗ 徽章中的凭证与签发时不同。', '✗ The credential in the badge is not what was signed.');
    return { code: 1, lines: [altered[language]], json: { outcome: 'altered', problems: [altered] } };
  }
  const badge = read as SignedCredential;
  const problems = [...productProblems(badge, asked), ...trustProblems(badge, signer, asked)];
  const outcome = problems.length > 0 ? 'not-trusted' : asked.trust === undefined ? 'unjudged' : 'valid';
  return {
    code: outcomeCodes[outcome],
    lines: [
      outcomeTexts[outcome][language],
      ...problems.map((one) => `  - ${one[language]}`),
      ...facts(badge, signer, language),
    ],
    json: { outcome, problems, signedBy: signer, credential: badge },
  };
};
