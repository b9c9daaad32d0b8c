import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 6 row 1: management items. */
export const managementItemsComplete = createTableCheck({
  id: 'interface.management-items-complete',
  entity: 'management-item',
  requirement: 'management-table-6',
  table: 6,
  platforms: ['management'],
  title: {
    'zh-CN': '管理业务事项接口给出表 6 统计事项所需的内容',
    en: 'The management items interface gives what table 6 counts items by',
  },
});
