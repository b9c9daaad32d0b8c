import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encodeBytes } from '../../../spec/encryption/encodeBytes.ts';
import type { EncryptionScheme } from '../../../spec/profiles/profileValues.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import type { WrongCall } from '../calling/createRefusalCheck.ts';

/** Where the IV or nonce of the cipher begins in the sealed bytes. */
const ivAt: Readonly<Record<EncryptionScheme, number>> = {
  'sm4-cbc-hmac-sm3': 0,
  'aes-256-gcm-hmac-sha256': 0,
  'hmac-sha256': 0,
  'sm2-sm4': 112,
};

const flipped = (bytes: Uint8Array, at: number, mask: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ mask : byte));

/** 7.2.4: parameters that do not decrypt to what they should, under a signature that is right for them. */
export const refusesMalformedParameters = createRefusalCheck({
  id: 'interface.refuses-malformed-parameters',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: {
    'zh-CN': '初始向量、填充有误或被截断的加密参数被拒绝',
    en: 'Encrypted parameters with a wrong IV, wrong padding or cut short are refused',
  },
  hint: {
    'zh-CN': '解密失败、明文不是约定的 JSON 或与请求头不符，一律拒绝，且不说明是哪一种。',
    en: 'Refuse what does not decrypt, is not the agreed JSON, or differs from the header; do not say which.',
  },
  wrong: ({ profile }) => {
    const { headers, encoding, scheme } = profile.values.interfaces;
    const change = (zh: string, en: string, bytesOf: (sealed: Uint8Array) => Uint8Array): WrongCall => ({
      what: { 'zh-CN': zh, en },
      call: {
        headers: (sealed, sign) => {
          const bytes = decodeBytes(sealed[headers.parameters] ?? '', encoding.parameters) ?? new Uint8Array();
          return sign({ ...sealed, [headers.parameters]: encodeBytes(bytesOf(bytes), encoding.parameters) });
        },
      },
    });
    return [
      change('加密参数的初始向量有误', 'whose parameters carry a wrong IV', (bytes) =>
        flipped(bytes, ivAt[scheme], 0x01),
      ),
      // In CBC this turns the last byte of the plaintext, the padding length, into more than a block.
      change('加密参数的填充有误', 'whose parameters carry a wrong padding', (bytes) =>
        flipped(bytes, bytes.length - 17, 0x20),
      ),
      change('加密参数被截断', 'whose parameters are cut short', (bytes) => bytes.subarray(0, -16)),
    ];
  },
});
