import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/** 7.2.4: a signature is for one request; under another it is none. */
export const refusesSignatureOfAnotherRequest = createRefusalCheck({
  id: 'interface.refuses-signature-of-another-request',
  comparedWith: { profile: ['interfaces.scheme'] },
  reuses: true,
  title: { 'zh-CN': '为别的请求签发的签名被拒绝', en: 'A signature made for another request is refused' },
  hint: {
    'zh-CN': '使签名覆盖请求方法、路径与查询参数，不把签名当作会话凭证。',
    en: 'Let the signature cover method, path and query; never take one for a session.',
  },
  wrong: ({ profile }, sealed) => {
    const { pageParameter, sizeParameter } = profile.values.interfaces.paging;
    const query = { [pageParameter]: '1', [sizeParameter]: '2' };
    return [
      {
        what: {
          'zh-CN': '沿用已通过验证的请求头、但查询参数不同',
          en: 'with the header of an accepted request and another query',
        },
        call: { query, headers: () => sealed },
      },
      {
        what: { 'zh-CN': '签名是为别的查询参数签发', en: 'whose signature was made for another query' },
        call: { query, sealedQuery: { [pageParameter]: '1' } },
      },
      {
        what: { 'zh-CN': '签名不含查询参数', en: 'whose signature covers no query' },
        call: { query, sealedQuery: {} },
      },
    ];
  },
});
