import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';

/** 7.3.3: the push is finished before the extraction: when the platform says so, the rows are there. */
export const pushIsComplete = createChangeCheck({
  id: 'exchange.push-finished-before-extraction',
  verifies: ['push-before-extraction'],
  title: {
    'zh-CN': '推送宣告完成时，数据已在前置数据库中',
    en: 'When a push is said to be finished, its rows are in the front database',
  },
  comparedWith: 'text',
  aboutArrival: true,
  judge: ({ inserted, hadRows, table, id }) => {
    if (inserted !== undefined) return passed();
    if (!hadRows)
      return inconclusive('no-data', {
        'zh-CN': `表 ${table} 从未有过数据，无法判断推送是否按时完成。`,
        en: `The table ${table} never held anything, so whether pushes finish in time cannot be told.`,
      });
    return judged([
      {
        code: 'exchange.push-unfinished',
        message: {
          'zh-CN': `推送宣告完成后，新增的用户 ${id} 仍不在表 ${table} 中。`,
          en: `The push was said to be finished, yet the new user ${id} is not in ${table}.`,
        },
        expected: { [table]: id },
        actual: null,
        pointer: table,
        hint: {
          'zh-CN': '等推送的事务全部提交之后再报告完成，并在每天抽取时刻之前完成推送。',
          en: 'Report a push as finished only when all its transactions are committed, and have it finished before the daily extraction.',
        },
      },
    ]);
  },
});
