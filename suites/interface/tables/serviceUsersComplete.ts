import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 5 rows 5 and 6: registered users and their types. */
export const serviceUsersComplete = createTableCheck({
  id: 'interface.service-users-complete',
  entity: 'user',
  requirement: 'services-table-5',
  table: 5,
  platforms: ['service'],
  title: {
    'zh-CN': '服务类平台的用户接口给出表 5 统计用户所需的内容',
    en: 'The users interface of a service platform gives what table 5 counts users by',
  },
});
