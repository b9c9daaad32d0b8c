import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/** 7.2.4, permission: parameters that ask for another kind of record than the address gives. */
export const refusesOtherScope = createRefusalCheck({
  id: 'interface.refuses-other-scope',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: {
    'zh-CN': '权限范围与接口不符的请求被拒绝',
    en: 'A request whose scope is not that of the interface is refused',
  },
  hint: {
    'zh-CN': '核对解密出的 scope 与所访问的接口，不符即以 403 拒绝。',
    en: 'Compare the decrypted scope with the interface that is called and refuse with 403 where they differ.',
  },
  wrong: ({ profile }, _sealed, _entity, _earlier, known) => {
    const { updatedSinceParameter } = profile.values.interfaces.paging;
    const scope = 'no-such-entity';
    return [
      {
        what: { 'zh-CN': '权限范围属于别的接口', en: 'whose scope belongs to another interface' },
        call: { seal: { scope } },
      },
      {
        what: { 'zh-CN': '加密参数中没有权限范围', en: 'whose encrypted parameters name no scope' },
        call: { seal: { scope: undefined } },
      },
      {
        what: {
          'zh-CN': '查询增量、权限范围属于别的接口',
          en: 'for changes whose scope belongs to another interface',
        },
        call: { seal: { scope }, query: { [updatedSinceParameter]: '2000-01-01T00:00:00+08:00' } },
      },
      // Whoever has no addresses for single records gives none there.
      ...(known === undefined
        ? []
        : [
            {
              what: {
                'zh-CN': '查询单条记录、权限范围属于别的接口',
                en: 'for a single record whose scope belongs to another interface',
              },
              call: { seal: { scope }, below: known },
            },
          ]),
    ];
  },
});
