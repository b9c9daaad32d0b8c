import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 6 row 4: fields of forms, and those filled automatically. */
export const managementFormsComplete = createTableCheck({
  id: 'interface.management-forms-complete',
  entity: 'form',
  requirement: 'management-table-6',
  table: 6,
  platforms: ['management'],
  title: {
    'zh-CN': '表单接口给出表 6 计算自动填报比例所需的内容',
    en: 'The forms interface gives what the automatic-fill share of table 6 is computed from',
  },
});
