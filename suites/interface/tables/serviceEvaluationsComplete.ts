import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 5 rows 7 to 9: evaluations, good and bad ones. */
export const serviceEvaluationsComplete = createTableCheck({
  id: 'interface.service-evaluations-complete',
  entity: 'service-evaluation',
  requirement: 'services-table-5',
  table: 5,
  platforms: ['service'],
  title: {
    'zh-CN': '服务评价接口给出表 5 统计评价所需的内容',
    en: 'The service evaluations interface gives what table 5 counts evaluations by',
  },
});
