import { isMissing } from '../reading/tableItemProblems.ts';
import { createTableCheck } from '../calling/createTableCheck.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { completedCase } from './completedCase.ts';

/** Table 5 rows 2 to 4: cases accepted, completed, and how long they took; rows 3 and 4 need the completion of at least one to be seen. */
export const serviceCasesComplete = createTableCheck({
  id: 'interface.service-cases-complete',
  entity: 'service-case',
  requirement: 'services-table-5',
  table: 5,
  platforms: ['service'],
  locks: ['control', 'business-data'],
  title: {
    'zh-CN': '办件接口给出表 5 统计办件所需的内容',
    en: 'The service cases interface gives what table 5 counts cases by',
  },
  also: async (context, { url, records }) => {
    if (records.some(({ completedTime }) => !isMissing(completedTime))) return [];
    const completed = await completedCase(context, records);
    if (completed === undefined)
      return inconclusive(
        'no-data',
        {
          'zh-CN': `接口 ${url} 的办件没有一件带办结时间，看不到办结量与平均办理时长（表 5 第 3、4 行）从何而来。`,
          en: `No case of the interface ${url} has a time of completion: where rows 3 and 4 of table 5 come from cannot be seen.`,
        },
        {
          kind: 'data',
          name: 'service-case.completedTime',
          how: {
            'zh-CN': '在被测环境中准备至少一件已办结的办件，或提供检测控制。',
            en: 'Have at least one completed case in the installation, or grant a control.',
          },
        },
      );
    return isMissing(completed['completedTime'])
      ? [
          {
            code: 'interface.table-item-missing',
            message: {
              'zh-CN': '已办结的办件没有办结时间（completedTime），无法统计办结量与平均办理时长（表 5 第 3、4 行）。',
              en: 'A case that is completed has no time of completion (completedTime): rows 3 and 4 of table 5 cannot be counted.',
            },
            expected: { field: 'completedTime', value: 'present once a case is completed' },
            actual: completed['completedTime'] ?? null,
            pointer: `${url}#${String(completed['caseId'])}/completedTime`,
            hint: {
              'zh-CN': '办结后在该接口中给出 completedTime。',
              en: 'Give completedTime in this interface once a case is completed.',
            },
          },
        ]
      : [];
  },
});
