import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 6 row 5: the data items that there are, over which calls are counted. */
export const dataItemsComplete = createTableCheck({
  id: 'interface.data-items-complete',
  entity: 'data-item',
  requirement: 'management-table-6',
  table: 6,
  platforms: ['management'],
  title: {
    'zh-CN': '业务数据项接口给出表 6 统计数据项所需的内容',
    en: 'The data items interface gives what table 6 counts data items by',
  },
});
