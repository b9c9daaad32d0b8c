import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: rectification is written to the change log, whatever the log calls the table. */
export const rectificationLogged = createRectificationCheck({
  id: 'alerts.rectification-logged',
  verifies: ['rectification'],
  title: { 'zh-CN': '整改写入变更日志', en: 'Rectification is written to the change log' },
  judgedBy: 'exchange.log-table-prepared',
  look: ({ logged, table, id }) => {
    if (logged === undefined) return 'unseen';
    // Mending changes what is there or deletes it: an insertion says that something else happened.
    if (logged.operations.some((operation) => operation !== 'insert')) return [];
    return [
      {
        code: 'alerts.rectification-not-logged',
        message:
          logged.words.length === 0
            ? {
                'zh-CN': `${table} 中 ${id} 已整改，变更日志中却没有相应记录。`,
                en: `${id} in ${table} was mended, but the change log says nothing of it.`,
              }
            : {
                'zh-CN': `${table} 中 ${id} 已整改，变更日志却只记为插入（${logged.words.join('、')}）。`,
                en: `${id} in ${table} was mended, but the change log calls that an insertion (${logged.words.join(', ')}).`,
              },
        expected: ['update', 'delete'],
        actual: logged.words,
        pointer: table,
        hint: {
          'zh-CN': '整改与其他变更一样写入日志类表。',
          en: 'Write rectifications to the log table like any other change.',
        },
        evidence: [logged.evidence],
      },
    ];
  },
});
