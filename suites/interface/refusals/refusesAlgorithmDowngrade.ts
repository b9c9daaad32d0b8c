import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import type { WrongCall } from '../calling/createRefusalCheck.ts';
import { seededBytes } from '../calling/seededBytes.ts';

/** 7.2.4: the caller cannot choose a weaker scheme, or none, by naming it. */
export const refusesAlgorithmDowngrade = createRefusalCheck({
  id: 'interface.refuses-algorithm-downgrade',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: { 'zh-CN': '调用方不能改用更弱的加密方案', en: 'A caller cannot fall back to a weaker scheme' },
  hint: {
    'zh-CN': '加密方案由双方约定，不由请求头决定；请求头中的方案与约定不同即拒绝。',
    en: 'The scheme is agreed, not taken from the header; refuse a request that names another.',
  },
  wrong: (context, _sealed, entity) => {
    const { target, profile, clock } = context;
    const { headers, encoding, scheme } = profile.values.interfaces;
    const none: WrongCall = {
      what: { 'zh-CN': '自称不使用加密算法', en: 'that names no algorithm' },
      call: { headers: (sealed) => ({ ...sealed, [headers.algorithm]: 'none', [headers.signature]: '0' }) },
    };
    const address = target.interfaces?.urls[entity];
    if (scheme === 'hmac-sha256' || target.interfaces === undefined || address === undefined) return [none];
    const { credentials } = target.interfaces;
    const { pathname: path, search } = new URL(address);
    const request = { method: 'GET', path, query: search.slice(1) };
    const weaker: WrongCall = {
      what: { 'zh-CN': '改用只签名而不加密的方案', en: 'that falls back to a signature without encryption' },
      call: {
        headers: () =>
          encryptionSchemes['hmac-sha256'].seal(request, credentials, {
            headers,
            encoding,
            scope: entity,
            now: clock.now(),
            randomBytes: seededBytes(context),
          }),
      },
    };
    return [none, weaker];
  },
});
