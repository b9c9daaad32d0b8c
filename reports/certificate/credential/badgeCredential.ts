import type { Manifest } from '../package/manifest.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';

/** An Open Badges 3.0 credential (a W3C verifiable credential), as far as we read it again. */
export interface BadgeCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly issuer: { readonly id: string; readonly type: readonly string[]; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: {
    /** Address of the product. */
    readonly id: string;
    readonly type: readonly string[];
    readonly identifier: readonly {
      readonly type: 'IdentityObject';
      readonly hashed: false;
      readonly identityHash: string;
      readonly identityType: string;
    }[];
    readonly achievement: Readonly<Record<string, unknown>>;
  };
  readonly evidence: readonly Readonly<Record<string, unknown>>[];
}

/** The badge of a certificate, not signed yet. `packageHash`: SHA-256 of the package, hex; `issuer`: a DID. */
export const badgeCredential = (
  { certificate, product }: Pick<Manifest, 'certificate' | 'product'>,
  packageHash: string,
  issuer: string,
): BadgeCredential => {
  const level = levelTexts[certificate.level];
  const name = `${level.name['zh-CN']} · ${platformKindTexts[product.kind]['zh-CN']}平台`;
  const identity = (identityType: string, identityHash: string) =>
    ({ type: 'IdentityObject', hashed: false, identityHash, identityType }) as const;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:heyan:certificate:${certificate.number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: issuer, type: ['Profile'], name: certificate.laboratory },
    validFrom: `${certificate.issuedOn}T00:00:00+08:00`,
    validUntil: `${certificate.validUntil}T23:59:59+08:00`,
    credentialSubject: {
      id: product.address,
      type: ['AchievementSubject'],
      identifier: [
        identity('name', product.name),
        identity('ext:productVersion', product.version),
        identity('systemId', product.platformId),
      ],
      achievement: {
        id: `urn:heyan:achievement:${certificate.level}:${product.kind}`,
        type: ['Achievement'],
        achievementType: 'Certification',
        name,
        description: `智慧教育平台 运行监测数据采集规范（征求意见稿）：${level.meaning['zh-CN']}`,
        criteria: {
          narrative: `Every requirement of the level “${level.name.en}” (${level.meaning.en}) was examined by heyan, or attested where only that is possible, and none is violated.`,
        },
      },
    },
    evidence: [{ id: `urn:sha256:${packageHash}`, type: ['Evidence'], name: 'heyan certification package' }],
  };
};
