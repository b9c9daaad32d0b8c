import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 4 rows 6 and 7: registered users and their types. */
export const resourceUsersComplete = createTableCheck({
  id: 'interface.resource-users-complete',
  entity: 'user',
  requirement: 'resources-table-4',
  table: 4,
  platforms: ['resource'],
  title: {
    'zh-CN': '资源类平台的用户接口给出表 4 统计用户所需的内容',
    en: 'The users interface of a resource platform gives what table 4 counts users by',
  },
});
