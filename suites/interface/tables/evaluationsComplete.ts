import { createTableCheck } from '../calling/createTableCheck.ts';
import { isMissing } from '../reading/tableItemProblems.ts';

/** Table 4 rows 11 to 15: ratings with their scores, likes, forwards and favourites of each resource. 6.5 lets them come by the pages instead. */
export const evaluationsComplete = createTableCheck({
  id: 'interface.evaluations-complete',
  entity: 'evaluation',
  requirement: 'resources-table-4',
  table: 4,
  platforms: ['resource'],
  byPages: true,
  title: {
    'zh-CN': '资源评价接口给出表 4 统计用户互动所需的内容',
    en: 'The evaluations interface gives what table 4 counts interactions by',
  },
  also: async (_context, { url, records }) => {
    const ratings = records.filter(({ action }) => action === 'rating');
    if (ratings.length === 0 || ratings.some(({ score }) => !isMissing(score))) return [];
    return [
      {
        code: 'interface.table-item-missing',
        message: {
          'zh-CN': `${ratings.length} 条评价都没有评分（score），无法计算平均评分（表 4 第 12 行）。`,
          en: `None of ${ratings.length} ratings has a score: the mean score (table 4 row 12) cannot be computed.`,
        },
        expected: { field: 'score', value: 'present for ratings' },
        actual: ratings[0]?.['score'] ?? null,
        pointer: `${url}#/records/${ratings[0] === undefined ? 0 : records.indexOf(ratings[0])}/score`,
        hint: { 'zh-CN': '每条评价给出 1 至 5 的评分。', en: 'Give a score of 1 to 5 with every rating.' },
      },
    ];
  },
});
