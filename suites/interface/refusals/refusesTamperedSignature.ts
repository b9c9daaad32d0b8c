import { altered } from '../calling/altered.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/** 7.2.4: the callee verifies; here the signature, which the profile brings in. */
export const refusesTamperedSignature = createRefusalCheck({
  id: 'interface.refuses-tampered-signature',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: { 'zh-CN': '签名被改动的请求被拒绝', en: 'A request with a tampered signature is refused' },
  hint: {
    'zh-CN': '先对规范请求文本重算签名，再以常量时间比较，不符即拒绝。',
    en: 'Compute the signature of the canonical request again, compare in constant time, refuse what differs.',
  },
  wrong: ({ profile }) => {
    const name = profile.values.interfaces.headers.signature;
    return [
      {
        what: { 'zh-CN': '签名被改动一位', en: 'with one digit of its signature changed' },
        call: { headers: (sealed) => ({ ...sealed, [name]: altered(sealed[name] ?? '') }) },
      },
      {
        what: { 'zh-CN': '签名只有开头一段', en: 'with no more than the beginning of its signature' },
        call: { headers: (sealed) => ({ ...sealed, [name]: (sealed[name] ?? '').slice(0, 16) }) },
      },
    ];
  },
});
