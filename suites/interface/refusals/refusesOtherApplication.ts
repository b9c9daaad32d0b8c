import { altered } from '../calling/altered.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

/** 7.2.4, permission: the application key of another platform, everything else right. */
export const refusesOtherApplication = createRefusalCheck({
  id: 'interface.refuses-other-application',
  comparedWith: 'text',
  title: { 'zh-CN': '未登记的应用标识被拒绝', en: 'An application key that is not registered is refused' },
  hint: {
    'zh-CN': '按应用标识查找密钥，未登记的应用标识一律拒绝。',
    en: 'Look the keys up by the application key and refuse one that is not registered.',
  },
  wrong: ({ target }) => {
    const appKey = altered(target.interfaces?.credentials.appKey ?? '');
    return [
      {
        what: { 'zh-CN': '应用标识属于别的平台', en: 'under the application key of another platform' },
        call: { credentials: { appKey } },
      },
    ];
  },
});
