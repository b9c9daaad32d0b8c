import { createRightsCheck } from '../factories/createRightsCheck.ts';

/** 7.3.2: the push user selects, inserts, updates and deletes. */
export const pushUserRights = createRightsCheck({
  id: 'exchange.push-user-may-do-all',
  requirement: 'push-user-rights',
  account: 'pushUser',
  title: { 'zh-CN': '数据推送用户可增、删、改、查', en: 'The push user may select, insert, update and delete' },
  name: { 'zh-CN': '数据推送用户', en: 'push user' },
  granted: ['select', 'insert', 'update', 'delete'],
  withheld: [],
});
