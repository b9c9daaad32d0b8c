import { createHash } from 'node:crypto';
import type { Certificate } from 'pkijs';
import { CertificateChainValidationEngine } from 'pkijs';
import type { Localized } from '../../../spec/localized.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { digestNames, oids } from './oids.ts';
import { isSignedBySm2 } from './isSignedBySm2.ts';
import { readTimeStampToken } from './readTimeStampToken.ts';
import type { TimeStampToken } from './readTimeStampToken.ts';
import { signingCertificateNamed } from './signingCertificateNamed.ts';
import { signsTimeStamps } from './signsTimeStamps.ts';

/** What a token is judged against. */
export interface StampedThing {
  /** What was stamped. */
  readonly stamped: Uint8Array;
  /** As it was asked for, hex. */
  readonly nonce: string;
  /** Certificates of authorities that somebody vouches for; `undefined`: nobody said. */
  readonly authorities?: readonly Certificate[];
}

/** `invalid`: no stamp of this; `not-trusted`: by no authority that is vouched for; `not-judged`: it holds, and nobody said whom to believe. */
export interface JudgedTimeStamp {
  readonly standing: 'trusted' | 'not-judged' | 'not-trusted' | 'invalid';
  /** ISO 8601, and who stamped, as far as the token can be read. */
  readonly time?: string;
  readonly authority?: string;
  /** What is wrong with it. */
  readonly why?: Localized;
}

const bytesOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema().toBER());

const nameOf = ({ subject }: Certificate): string => {
  const name: unknown = subject.typesAndValues.find(({ type }) => type === oids.commonName)?.value.valueBlock.value;
  return typeof name === 'string' ? name.slice(0, 200) : '?';
};

/** Who signed the token, where its signature is over this very token. Never rejects. */
const signerOf = async ({ signed }: TimeStampToken, stamped: Uint8Array): Promise<Certificate | undefined> => {
  const [info] = signed.signerInfos;
  if (info?.signedAttrs === undefined || digestNames[info.digestAlgorithm.algorithmId] === undefined) return undefined;
  const type = info.signedAttrs.attributes.find((one) => one.type === oids.contentType)?.values[0] as
    | { readonly valueBlock: { readonly toString: () => string } }
    | undefined;
  if (type?.valueBlock.toString() !== oids.tstInfo) return undefined;
  try {
    const data = Uint8Array.from(stamped).buffer;
    const said = await signed.verify({ signer: 0, data, extendedMode: true });
    const signer = said.signerCertificate ?? undefined;
    return said.signatureVerified === true && signer !== undefined && signingCertificateNamed(info.signedAttrs, signer)
      ? signer
      : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the certificate is one of the authorities, or was issued by one. Never rejects. */
const isVouchedFor = async (
  { signed, time }: TimeStampToken,
  signer: Certificate,
  authorities: readonly Certificate[],
): Promise<boolean> => {
  if (authorities.some((one) => bytesOf(one).equals(bytesOf(signer)))) return true;
  const others = (signed.certificates ?? []).filter(
    (one): one is Certificate => 'issuer' in one && one !== signer && 'notBefore' in one,
  );
  try {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: [...authorities],
      certs: [...others, signer],
      checkDate: new Date(time),
    });
    return (await engine.verify({ passedWhenNotRevValues: true })).result;
  } catch {
    return false;
  }
};

/**
 * Judges a time stamp token (RFC 3161), offline: that it is of what was stamped and answers this nonce, that its signature holds, that its certificate is for time
 * stamps and was valid at its time, and by the authorities whether it is to be believed. No revocation list is asked. Never rejects, whatever the bytes are.
 */
export const judgeTimeStamp = async (
  token: Uint8Array,
  { stamped, nonce, authorities }: StampedThing,
): Promise<JudgedTimeStamp> => {
  const invalid = (zh: string, en: string, more: Partial<JudgedTimeStamp> = {}): JudgedTimeStamp => ({
    ...more,
    standing: 'invalid',
    why: { 'zh-CN': zh, en },
  });
  const unsupported = (more: Partial<JudgedTimeStamp> = {}): JudgedTimeStamp =>
    invalid(
      '时间戳以 SM2、SM3 算法签名，不受支持：请用以 RSA 或 ECDSA 签名的时间戳机构',
      'the time stamp is signed with SM2 and SM3, which are not supported for time stamps: use an authority that signs with RSA or ECDSA',
      more,
    );
  const read = readTimeStampToken(token);
  if (read === undefined)
    return isSignedBySm2(token) ? unsupported() : invalid('时间戳无法读取', 'the time stamp cannot be read');
  const time = new Date(read.time).toISOString();
  if (read.imprint !== createHash('sha256').update(stamped).digest('hex'))
    return invalid('时间戳所盖的不是这份内容', 'the time stamp is of something else', { time });
  if (read.nonce !== nonce)
    return invalid(
      '时间戳的随机数与请求不同，可能是旧的应答',
      'the nonce of the time stamp is not that of the request; it may be an old answer',
      { time },
    );
  const signer = await signerOf(read, stamped);
  if (signer === undefined && isSignedBySm2(token)) return unsupported({ time });
  if (signer === undefined)
    return invalid(
      '时间戳的签名不成立，或其算法不受支持',
      'the signature of the time stamp does not hold, or is of an algorithm that is not supported',
      { time },
    );
  const known = { time, authority: nameOf(signer) };
  if (!signsTimeStamps(signer))
    return invalid(
      `证书“${known.authority}”不是专用于时间戳的证书（扩展密钥用途 timeStamping）`,
      `the certificate “${known.authority}” is not one for time stamps alone (extended key usage timeStamping)`,
      known,
    );
  const [from, until] = [signer.notBefore.value, signer.notAfter.value];
  if (read.time < from.getTime() || read.time > until.getTime())
    return invalid(
      `时间戳的时间 ${beijingTime(time)} 不在证书“${known.authority}”的有效期（${beijingTime(from.toISOString())} 至 ${beijingTime(until.toISOString())}）内`,
      `its time, ${beijingTime(time)}, is not within those of the certificate “${known.authority}” (${beijingTime(from.toISOString())} to ${beijingTime(until.toISOString())})`,
      known,
    );
  if (authorities === undefined) return { ...known, standing: 'not-judged' };
  return (await isVouchedFor(read, signer, authorities))
    ? { ...known, standing: 'trusted' }
    : {
        ...known,
        standing: 'not-trusted',
        why: {
          'zh-CN': `时间戳机构“${known.authority}”不在信任之列`,
          en: `the time-stamp authority “${known.authority}” is none that is trusted`,
        },
      };
};
