import type { Language } from '../../spec/localized.ts';
import type { SignedCredential } from '../../reports/certificate/credential/credentialProof.ts';
import { credentialSigner } from '../../reports/certificate/credential/credentialProof.ts';
import { readBakedCredential } from '../../reports/certificate/credential/readBakedCredential.ts';
import type { TrustList } from '../../reports/certificate/package/trustList.ts';
import { keyId } from '../../reports/certificate/signing/keyId.ts';
import type { ExitCode } from '../console/exitCode.ts';

interface Said {
  readonly code: ExitCode;
  /** What is wrong with it, or for whom it holds. */
  readonly lines: readonly string[];
}

/** Whether the credential in a badge holds on a day, for which address and version; the picture itself proves nothing. */
export const verifyBadge = (svg: string, trust: TrustList | undefined, today: string, language: Language): Said => {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const read = readBakedCredential(svg);
  if (read === undefined)
    return {
      code: 2,
      lines: [
        say('✗ 徽章中没有凭证：这不是认证徽章。', '✗ There is no credential in it: this is no badge of a certificate.'),
      ],
    };
  const signer = credentialSigner(read);
  if (signer === undefined)
    return {
      code: 1,
      lines: [say('✗ 徽章中的凭证与签发时不同。', '✗ The credential in the badge is not what was signed.')],
    };
  const { credentialSubject, validFrom, validUntil, issuer, id } = read as SignedCredential;
  const number = id.replace('urn:heyan:certificate:', '');
  const facts = [
    `  ${say('证书', 'Certificate')}: ${number} (${validFrom.slice(0, 10)} – ${validUntil.slice(0, 10)})`,
    `  ${say('地址', 'Address')}: ${credentialSubject.id}`,
    ...credentialSubject.identifier.map(({ identityType, identityHash }) => `  ${identityType}: ${identityHash}`),
    `  ${say('签名', 'Signed by')}: ed25519 ${signer.keyId} ${issuer.name}`,
  ];
  const known = trust?.keys.find((one) => keyId(one) === signer.keyId);
  const problems = [
    ...(today < validFrom.slice(0, 10) || today > validUntil.slice(0, 10)
      ? [say('不在有效期内', 'it is not valid today')]
      : []),
    ...(trust !== undefined && (known === undefined || known.withdrawnOn !== undefined)
      ? [say('签名密钥不在信任列表中，或已撤销', 'its key is not in the trust list, or was withdrawn')]
      : []),
    ...(trust?.withdrawn.some((one) => one.number === number) === true
      ? [say('证书已撤销', 'the certificate was withdrawn')]
      : []),
  ];
  if (problems.length > 0)
    return {
      code: 1,
      lines: [
        say('✗ 凭证完好，但不可信', '✗ Whole, and not to be trusted'),
        ...problems.map((one) => `  - ${one}`),
        ...facts,
      ],
    };
  return trust === undefined
    ? {
        code: 4,
        lines: [
          say(
            '! 凭证完好；没有给出信任列表（--trust），无法判断签名者是否可信',
            '! Whole, and signed; without a trust list (--trust) nobody can say whether the signer is to be believed',
          ),
          ...facts,
        ],
      }
    : { code: 0, lines: [say('✓ 有效', '✓ Valid'), ...facts] };
};
