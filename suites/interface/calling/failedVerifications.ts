import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encodeBytes } from '../../../spec/encryption/encodeBytes.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { altered } from './altered.ts';
import type { WrongCall } from './createRefusalCheck.ts';

const day = 86_400_000;

/**
 * Requests that fail verification each in its own way, with the check that judges when they get data. `used`: the nonce of a right
 * request that was accepted before.
 */
export const failedVerifications = (
  { profile, target, clock }: Pick<CheckContext, 'profile' | 'target' | 'clock'>,
  used: string | undefined,
): readonly (WrongCall & { readonly judge: string })[] => {
  const { headers, encoding } = profile.values.interfaces;
  const appKey = altered(target.interfaces?.credentials.appKey ?? '');
  return [
    ...(used === undefined
      ? []
      : [
          {
            judge: 'interface.refuses-replay',
            what: { 'zh-CN': '随机串已经用过', en: 'with a nonce that was used before' },
            call: { seal: { nonce: used } },
          },
        ]),
    {
      judge: 'interface.refuses-other-scope',
      what: { 'zh-CN': '权限范围属于别的接口', en: 'whose scope belongs to another interface' },
      call: { seal: { scope: 'no-such-entity' } },
    },
    {
      judge: 'interface.refuses-tampered-signature',
      what: { 'zh-CN': '签名被改动', en: 'with a tampered signature' },
      call: { headers: (sealed) => ({ ...sealed, [headers.signature]: altered(sealed[headers.signature] ?? '') }) },
    },
    {
      judge: 'interface.refuses-other-application',
      what: { 'zh-CN': '应用标识未登记', en: 'under an unregistered application key' },
      call: { credentials: { appKey } },
    },
    {
      judge: 'interface.refuses-stale-timestamp',
      what: { 'zh-CN': '时间戳为多日之前', en: 'with a timestamp of days ago' },
      call: { seal: { now: clock.now() - 3 * day } },
    },
    {
      judge: 'interface.refuses-malformed-parameters',
      what: { 'zh-CN': '加密参数被截断', en: 'whose parameters are cut short' },
      call: {
        headers: (sealed, sign) => {
          const bytes = decodeBytes(sealed[headers.parameters] ?? '', encoding.parameters) ?? new Uint8Array();
          return sign({ ...sealed, [headers.parameters]: encodeBytes(bytes.subarray(0, -16), encoding.parameters) });
        },
      },
    },
  ];
};
