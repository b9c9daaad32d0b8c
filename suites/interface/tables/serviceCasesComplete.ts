import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 5 rows 2 to 4: cases accepted, completed, and how long they took. */
export const serviceCasesComplete = createTableCheck({
  id: 'interface.service-cases-complete',
  entity: 'service-case',
  requirement: 'services-table-5',
  table: 5,
  platforms: ['service'],
  title: {
    'zh-CN': '办件接口给出表 5 统计办件所需的内容',
    en: 'The service cases interface gives what table 5 counts cases by',
  },
});
