import { inconclusive, judged, passed } from '../engine/verdict/outcome.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: rectification is written to the change log. */
export const rectificationLogged = createRectificationCheck({
  id: 'alerts.rectification-logged',
  title: { 'zh-CN': '整改写入变更日志', en: 'Rectification is written to the change log' },
  judge: ({ logged, table, bad }) => {
    if (logged === undefined)
      return inconclusive('not-observable', {
        'zh-CN': '没有参考配置所列名称与列的日志类表。',
        en: 'There is no log table with the name and columns of the profile.',
      });
    if (logged.operations.length > 0) return passed();
    return judged([
      {
        code: 'alerts.rectification-not-logged',
        message: {
          'zh-CN': `${table} 中 ${bad.id} 已整改，变更日志中却没有相应记录。`,
          en: `${bad.id} in ${table} was mended, but the change log says nothing of it.`,
        },
        expected: ['update', 'delete'],
        actual: logged.operations,
        pointer: table,
        hint: {
          'zh-CN': '整改与其他变更一样写入日志类表。',
          en: 'Write rectifications to the log table like any other change.',
        },
        evidence: [logged.evidence],
      },
    ]);
  },
});
