import { createPreparedCheck } from '../exchange/factories/createPreparedCheck.ts';

/** 7.3.2: there is an alert table, into which the monitoring platform can write what it found. */
export const alertTablePrepared = createPreparedCheck({
  id: 'alerts.alert-table-prepared',
  verifies: ['alert-tables'],
  channel: 'alerts',
  title: { 'zh-CN': '告警类表及其列齐全', en: 'The alert table and its columns are there' },
  class: 'alert',
  codes: { table: 'alerts.table-missing', column: 'alerts.column-missing' },
  tableMissing: (name) => ({
    'zh-CN': `没有告警类表 ${name}，或数据交换用户看不到它：告警无法下发。`,
    en: `There is no alert table ${name}, or the exchange user does not see it: alerts cannot be delivered.`,
  }),
  columnsMissing: (name, columns) => ({
    'zh-CN': `告警类表 ${name} 缺少列 ${columns.join('、')}。`,
    en: `The alert table ${name} lacks the columns ${columns.join(', ')}.`,
  }),
});
