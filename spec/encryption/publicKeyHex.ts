import { sm2 } from 'sm-crypto-v2';
import { CredentialsError } from './credentialsError.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';

/** An SM2 public key as `04` and 128 hex digits (the `04` may be left out in the credentials). Throws a `CredentialsError` when it is no point of the curve. */
export const publicKeyHex = (
  credentials: InterfaceCredentials,
  name: 'callerPublicKey' | 'calleePublicKey',
): string => {
  const hex = credentials[name] ?? '';
  const full = hex.length === 128 ? `04${hex}` : hex;
  let onCurve = false;
  try {
    onCurve = /^04[0-9a-f]{128}$/i.test(full) && sm2.verifyPublicKey(full);
  } catch {
    // Reported below: the library throws for points off the curve.
  }
  if (!onCurve) {
    throw new CredentialsError({
      'zh-CN': `接口凭据 ${name} 不是 SM2 公钥：须为曲线上的点，未压缩，130 位十六进制数字（以 04 开头）。`,
      en: `The interface credential ${name} is no SM2 public key: an uncompressed point of the curve in 130 hexadecimal digits (starting with 04) is needed.`,
    });
  }
  return full;
};
