import { CredentialsError } from './credentialsError.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';
import { sm2KeyBytes } from './sm2KeyBytes.ts';

/** In PKCS#8 and in SEC 1 alike: version 1, then the number in 32 bytes. */
const inStructure = Buffer.from('0201010420', 'hex');

/** The number out of what toolkits print: 32 bytes, a sign byte before them (Java's BigInteger), zeros left out, or a structure around them. */
const numberOf = (bytes: Buffer): Buffer | undefined => {
  if (bytes.length === 33 && bytes[0] === 0) return bytes.subarray(1);
  // Shorter than this is no key that happens to begin with zeros, but a slip.
  if (bytes.length >= 28 && bytes.length <= 32) return Buffer.concat([Buffer.alloc(32 - bytes.length), bytes]);
  const at = bytes.indexOf(inStructure) + inStructure.length;
  return at >= inStructure.length && bytes.length >= at + 32 ? bytes.subarray(at, at + 32) : undefined;
};

/** An SM2 private key as 64 hex digits, whichever of the usual ways it was written in. Throws a `CredentialsError`; the key itself is never repeated. */
export const privateKeyHex = (
  credentials: InterfaceCredentials,
  name: 'callerPrivateKey' | 'calleePrivateKey',
): string => {
  const text = credentials[name] ?? '';
  const bytes = sm2KeyBytes(text);
  const number = bytes === undefined ? undefined : numberOf(bytes);
  if (number === undefined)
    throw new CredentialsError({
      'zh-CN': `接口凭据 ${name} 须为 SM2 私钥：64 位十六进制数字，或其 Base64、PKCS#8 形式；现有 ${text.length} 个字符。`,
      en: `The interface credential ${name} must have an SM2 private key: 64 hexadecimal digits, or the same in Base64 or PKCS#8; it has ${text.length} characters.`,
    });
  return number.toString('hex');
};
