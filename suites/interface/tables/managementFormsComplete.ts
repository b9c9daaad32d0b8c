import { isMissing } from '../reading/tableItemProblems.ts';
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
  also: async (_context, { url, records }) => {
    const counted = records.filter(({ totalFields }) => !isMissing(totalFields));
    if (counted.length === 0 || counted.some(({ totalFields }) => Number(totalFields) !== 0)) return [];
    return [
      {
        code: 'interface.table-item-empty',
        message: {
          'zh-CN': `${counted.length} 个表单的填报信息项总数（totalFields）都是 0，无法计算自动填报比例（表 6 第 4 行）。`,
          en: `The number of fields (totalFields) of all ${counted.length} forms is 0: the automatic-fill share (table 6 row 4) cannot be computed.`,
        },
        expected: { field: 'totalFields', value: 'above 0' },
        actual: 0,
        pointer: `${url}#/records/${records.findIndex(({ totalFields }) => !isMissing(totalFields))}/totalFields`,
        hint: {
          'zh-CN': '给出各表单的填报信息项总数。',
          en: 'Give the number of fields of each form.',
        },
      },
    ];
  },
});
