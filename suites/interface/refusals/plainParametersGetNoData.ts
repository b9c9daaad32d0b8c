import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/**
 * 7.2.4: encryption and decryption protect the collection. Who gets data for parameters in the clear has neither been decrypted
 * nor verified; and where TLS does not protect the transfer either, nothing does.
 */
export const plainParametersGetNoData = createRefusalCheck({
  id: 'interface.plain-parameters-get-no-data',
  verifies: ['parameters-encrypted', 'callee-decrypts-and-verifies', 'interfaces-refuse-with-error'],
  comparedWith: 'text',
  title: { 'zh-CN': '未加密的请求头参数不能取得数据', en: 'Header parameters in the clear get no data' },
  hint: {
    'zh-CN': '要求请求头参数按约定算法加密，拒绝只有明文参数的请求。',
    en: 'Insist on header parameters encrypted by the agreed algorithm; refuse a request that has plain ones only.',
  },
  violates: (url) => [
    ...(url.startsWith('https:') ? [] : ['parameters-encrypted']),
    'callee-decrypts-and-verifies',
    'interfaces-refuse-with-error',
  ],
  wrong: ({ profile }) => {
    const { headers } = profile.values.interfaces;
    const plain = (sealed: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries([headers.appKey, headers.timestamp, headers.nonce].map((name) => [name, sealed[name] ?? '']));
    return [{ what: { 'zh-CN': '只带明文参数', en: 'with plain parameters only' }, call: { headers: plain } }];
  },
});
