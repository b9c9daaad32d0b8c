import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/**
 * 7.2.4: the encrypted parameters are decrypted and what they permit is verified: it is this call, and no other. The header is
 * rightly signed, so that nobody but who compares them with it notices; the timestamp is in the check of altered headers.
 */
export const refusesContradictingParameters = createRefusalCheck({
  id: 'interface.refuses-contradicting-parameters',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: {
    'zh-CN': '加密参数与所发请求不一致、签名正确的请求被拒绝',
    en: 'A request whose encrypted parameters speak of another one is refused, though rightly signed',
  },
  hint: {
    'zh-CN': '解密后逐一核对 appKey、nonce、method、path 与请求本身，任一不符即拒绝。',
    en: 'Compare appKey, nonce, method and path of the decrypted parameters with the request, and refuse where one differs.',
  },
  wrong: ({ profile, target }, _sealed, entity) => {
    const { appKey, nonce } = profile.values.interfaces.headers;
    const { pathname } = new URL(target.interfaces?.urls[entity] ?? 'https://platform.invalid/');
    const own = target.interfaces?.credentials.appKey ?? '';
    return [
      {
        what: { 'zh-CN': '加密参数中是另一个路径、签名正确', en: 'whose encrypted parameters name another path' },
        call: { sealedFor: { path: `${pathname}-of-another` }, headers: (sealed, sign) => sign(sealed) },
      },
      {
        what: { 'zh-CN': '加密参数中是另一种请求方法、签名正确', en: 'whose encrypted parameters name another method' },
        call: { sealedFor: { method: 'DELETE' }, headers: (sealed, sign) => sign(sealed) },
      },
      {
        what: {
          'zh-CN': '加密参数中是另一个应用标识、签名正确',
          en: 'whose encrypted parameters name another application',
        },
        call: {
          credentials: { appKey: `${own.slice(0, -1)}${own.endsWith('0') ? '1' : '0'}` },
          headers: (sealed, sign) => sign({ ...sealed, [appKey]: own }),
        },
      },
      {
        what: {
          'zh-CN': '加密参数中是另一个随机串、签名正确',
          en: 'whose encrypted parameters hold another nonce',
        },
        call: {
          headers: (sealed, sign) => sign({ ...sealed, [nonce]: [...(sealed[nonce] ?? '')].toReversed().join('') }),
        },
      },
    ];
  },
});
