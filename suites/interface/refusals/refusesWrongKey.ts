import { inconclusive } from '../../engine/verdict/outcome.ts';
import { altered } from '../calling/altered.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/** 7.2.4: the callee decrypts; parameters under another key are then no parameters. */
export const refusesWrongKey = createRefusalCheck({
  id: 'interface.refuses-wrong-key',
  comparedWith: 'text',
  title: { 'zh-CN': '用别的密钥加密的请求头参数被拒绝', en: 'Header parameters under another key are refused' },
  hint: {
    'zh-CN': '解密请求头参数，并与请求头中的明文字段、请求方法和路径逐一核对。',
    en: 'Decrypt the header parameters and compare them with the plain header fields, the method and the path.',
  },
  wrong: ({ target, profile }) => {
    const { scheme } = profile.values.interfaces;
    if (scheme === 'hmac-sha256') {
      return inconclusive('blocked', {
        'zh-CN': '所用方案只签名，不加密参数，见 interface.transfer-is-encrypted。',
        en: 'The scheme in use signs the parameters and does not encrypt them; see interface.transfer-is-encrypted.',
      });
    }
    const { encryptionKey = '', callerPublicKey = '' } = target.interfaces?.credentials ?? {};
    const credentials =
      scheme === 'sm2-sm4' ? { calleePublicKey: callerPublicKey } : { encryptionKey: altered(encryptionKey) };
    return [
      {
        what: { 'zh-CN': '参数用别的密钥加密', en: 'whose parameters are encrypted with another key' },
        call: { credentials },
      },
    ];
  },
});
