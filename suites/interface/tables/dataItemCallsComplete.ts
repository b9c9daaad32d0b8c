import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 6 row 5: external calls of data items. */
export const dataItemCallsComplete = createTableCheck({
  id: 'interface.data-item-calls-complete',
  entity: 'data-item-call',
  requirement: 'management-table-6',
  table: 6,
  platforms: ['management'],
  title: {
    'zh-CN': '数据项调用接口给出表 6 计算对外服务调用率所需的内容',
    en: 'The data item calls interface gives what the call rate of table 6 is computed from',
  },
});
