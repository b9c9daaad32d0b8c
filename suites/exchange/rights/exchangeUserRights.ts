import { createRightsCheck } from '../factories/createRightsCheck.ts';

/** 7.3.2: the exchange user selects, inserts and updates, and does not delete. */
export const exchangeUserRights = createRightsCheck({
  id: 'exchange.exchange-user-cannot-delete',
  requirement: 'exchange-user-rights',
  account: 'exchangeUser',
  title: {
    'zh-CN': '数据交换用户可增、改、查而不能删',
    en: 'The exchange user may select, insert and update but not delete',
  },
  name: { 'zh-CN': '数据交换用户', en: 'exchange user' },
  granted: ['select', 'insert', 'update'],
  withheld: ['delete'],
});
