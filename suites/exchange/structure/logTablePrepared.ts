import { createPreparedCheck } from '../factories/createPreparedCheck.ts';

/** 7.3.2: there is a log table, into which changes of data are written. */
export const logTablePrepared = createPreparedCheck({
  id: 'exchange.log-table-prepared',
  verifies: ['log-tables'],
  channel: 'exchange',
  title: { 'zh-CN': '日志类表及其列齐全', en: 'The log table and its columns are there' },
  class: 'log',
  codes: { table: 'exchange.log-table-missing', column: 'exchange.log-column-missing' },
  tableMissing: (name) => ({
    'zh-CN': `没有日志类表 ${name}，或数据交换用户看不到它：数据变更无从记录。`,
    en: `There is no log table ${name}, or the exchange user does not see it: changes cannot be recorded.`,
  }),
  columnsMissing: (name, columns) => ({
    'zh-CN': `日志类表 ${name} 缺少列 ${columns.join('、')}。`,
    en: `The log table ${name} lacks the columns ${columns.join(', ')}.`,
  }),
});
