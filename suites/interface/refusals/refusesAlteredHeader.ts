import { altered } from '../calling/altered.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import type { WrongCall } from '../calling/createRefusalCheck.ts';

/** 7.2.4: one character changed in any of the header fields; the signature has a check of its own. */
export const refusesAlteredHeader = createRefusalCheck({
  id: 'interface.refuses-altered-header',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: {
    'zh-CN': '任一请求头参数被改动一个字符的请求被拒绝',
    en: 'A request with one character of a header parameter changed is refused',
  },
  hint: {
    'zh-CN': '使签名覆盖全部请求头参数，并与解密出的参数逐一核对。',
    en: 'Let the signature cover all header parameters, and compare them with the decrypted ones.',
  },
  wrong: ({ profile }) => {
    const changed = (name: string): WrongCall => ({
      what: { 'zh-CN': `请求头 ${name} 被改动一个字符`, en: `with one character of the header ${name} changed` },
      call: { headers: (sealed) => ({ ...sealed, [name]: altered(sealed[name] ?? '') }) },
    });
    const { appKey, timestamp, nonce, algorithm, parameters } = profile.values.interfaces.headers;
    const disagreeing: WrongCall = {
      what: {
        'zh-CN': '请求头时间戳与加密参数中的不一致、签名正确',
        en: 'whose timestamp is not that of its encrypted parameters, rightly signed',
      },
      call: {
        headers: (sealed, sign) => sign({ ...sealed, [timestamp]: String(Number(sealed[timestamp]) - 1) }),
      },
    };
    return [changed(appKey), changed(timestamp), changed(nonce), changed(algorithm), changed(parameters), disagreeing];
  },
});
