import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 6 rows 2 and 3: registered users and their types. */
export const managementUsersComplete = createTableCheck({
  id: 'interface.management-users-complete',
  entity: 'user',
  requirement: 'management-table-6',
  table: 6,
  platforms: ['management'],
  title: {
    'zh-CN': '管理类平台的用户接口给出表 6 统计用户所需的内容',
    en: 'The users interface of a management platform gives what table 6 counts users by',
  },
});
