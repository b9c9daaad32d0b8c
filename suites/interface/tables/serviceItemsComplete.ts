import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 5 row 1: service items. */
export const serviceItemsComplete = createTableCheck({
  id: 'interface.service-items-complete',
  entity: 'service-item',
  requirement: 'services-table-5',
  table: 5,
  platforms: ['service'],
  title: {
    'zh-CN': '服务事项接口给出表 5 统计事项所需的内容',
    en: 'The service items interface gives what table 5 counts items by',
  },
});
