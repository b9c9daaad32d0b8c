import { passed } from '../../engine/verdict/outcome.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/**
 * 7.2.4: encryption and decryption protect the collection. Where neither TLS nor encrypted parameters are needed to get
 * data, nothing does. Over TLS the transfer is protected whatever the parameters look like.
 */
export const plainParametersGetNoData = createRefusalCheck({
  id: 'interface.plain-parameters-get-no-data',
  verifies: ['parameters-encrypted'],
  comparedWith: 'text',
  title: { 'zh-CN': '未加密的请求头参数不能取得数据', en: 'Header parameters in the clear get no data' },
  hint: {
    'zh-CN': '要求请求头参数按约定算法加密，拒绝只有明文参数的请求。',
    en: 'Insist on header parameters encrypted by the agreed algorithm; refuse a request that has plain ones only.',
  },
  wrong: ({ target, profile }) => {
    const { headers } = profile.values.interfaces;
    const address = Object.values(target.interfaces?.urls ?? {})[0] ?? target.url;
    if (address.startsWith('https:'))
      return passed({ 'zh-CN': '传输由 TLS 加密保护。', en: 'The transfer is protected by TLS.' });
    const plain = (sealed: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries([headers.appKey, headers.timestamp, headers.nonce].map((name) => [name, sealed[name] ?? '']));
    return [{ what: { 'zh-CN': '只带明文参数', en: 'with plain parameters only' }, call: { headers: plain } }];
  },
});
