import { sm2 } from 'sm-crypto-v2';
import { CredentialsError } from './credentialsError.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';
import { sm2KeyBytes } from './sm2KeyBytes.ts';
import { uncompressedPoint } from './uncompressedPoint.ts';

/** In X.509: a bit string of 66 bytes, no unused bits, an uncompressed point. */
const inStructure = Buffer.from('03420004', 'hex');

/** The point out of what toolkits print: 04, x and y; x and y alone; compressed; or X.509 around it. */
const pointOf = (bytes: Buffer): Buffer | undefined => {
  if (bytes.length === 64) return Buffer.concat([Buffer.from([4]), bytes]);
  if (bytes.length === 65) return bytes;
  if (bytes.length === 33) return uncompressedPoint(bytes);
  const at = bytes.indexOf(inStructure) + inStructure.length - 1;
  return at >= inStructure.length - 1 && bytes.length >= at + 65 ? bytes.subarray(at, at + 65) : undefined;
};

/** An SM2 public key as `04` and 128 hex digits, whichever of the usual ways it was written in. Throws a `CredentialsError` when it is no point of the curve. */
export const publicKeyHex = (
  credentials: InterfaceCredentials,
  name: 'callerPublicKey' | 'calleePublicKey',
): string => {
  const bytes = sm2KeyBytes(credentials[name] ?? '');
  const full = (bytes === undefined ? undefined : pointOf(bytes))?.toString('hex') ?? '';
  let onCurve = false;
  try {
    onCurve = /^04[0-9a-f]{128}$/.test(full) && sm2.verifyPublicKey(full);
  } catch {
    // Reported below: the library throws for points off the curve.
  }
  if (!onCurve) {
    throw new CredentialsError({
      'zh-CN': `接口凭据 ${name} 不是 SM2 公钥：须为曲线上的点，130 位十六进制数字（以 04 开头），或其 Base64、压缩、X.509 形式。`,
      en: `The interface credential ${name} is no SM2 public key: a point of the curve in 130 hexadecimal digits (starting with 04) is needed, or the same in Base64, compressed, or in X.509.`,
    });
  }
  return full;
};
