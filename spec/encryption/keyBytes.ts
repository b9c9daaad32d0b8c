import type { InterfaceCredentials } from './interfaceCredentials.ts';
import { CredentialsError } from './credentialsError.ts';

/** The bytes of a hex key. `length` in bytes; without it any length of at least 16. Throws a `CredentialsError`; the key itself is never repeated. */
export const keyBytes = (
  credentials: InterfaceCredentials,
  name: 'encryptionKey' | 'signatureKey',
  length?: number,
): Buffer => {
  // A key read from a file often brings its line end along.
  const hex = (credentials[name] ?? '').trim();
  const right = /^([0-9a-f]{2})+$/i.test(hex) && (length === undefined ? hex.length >= 32 : hex.length === length * 2);
  if (!right) {
    const digits =
      length === undefined
        ? { 'zh-CN': '至少 32 位', en: 'at least 32' }
        : { 'zh-CN': `${length * 2} 位`, en: `${length * 2}` };
    throw new CredentialsError({
      'zh-CN': `接口凭据 ${name} 须为${digits['zh-CN']}十六进制数字，现有 ${hex.length} 个字符。`,
      en: `The interface credential ${name} must have ${digits.en} hexadecimal digits; it has ${hex.length} characters.`,
    });
  }
  return Buffer.from(hex, 'hex');
};
