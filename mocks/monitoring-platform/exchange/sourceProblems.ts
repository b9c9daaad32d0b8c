import type { Localized } from '../../../spec/localized.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';

const problem = (
  code: string,
  pointer: string,
  expected: unknown,
  actual: unknown,
  message: Localized,
): SourceProblem => ({ code, pointer, expected, actual, message });

/** What can be wrong with a front database, as data. */
export const sourceProblems = {
  unreachable: (where: string, reason: Localized): SourceProblem =>
    problem('exchange.unreachable', where, 'a session as exchange user', reason.en, {
      'zh-CN': `未能以数据交换用户连接前置数据库 ${where}：${reason['zh-CN']}。`,
      en: `The front database ${where} could not be entered as exchange user: ${reason.en}.`,
    }),
  tableMissing: (table: string): SourceProblem =>
    problem('exchange.table-missing', table, 'the table, readable', 'none', {
      'zh-CN': `前置数据库中没有数据交换用户可读的表 ${table}。`,
      en: `The front database has no table ${table} that the exchange user can read.`,
    }),
  columnMissing: (table: string, column: string): SourceProblem =>
    problem('exchange.column-missing', `${table}.${column}`, 'the column', 'none', {
      'zh-CN': `表 ${table} 没有列 ${column}。`,
      en: `The table ${table} has no column ${column}.`,
    }),
  timeNotComparable: (table: string, column: string, type: string): SourceProblem =>
    problem('exchange.time-not-comparable', `${table}.${column}`, 'a time type', type, {
      'zh-CN': `列 ${table}.${column} 的类型是 ${type}，无法按时间增量抽取，只能全量抽取。`,
      en: `The column ${table}.${column} is of type ${type}: no increment can be taken by it, only the whole table.`,
    }),
  rowsSetAside: (table: string, rows: number, reason: string): SourceProblem =>
    problem(
      'exchange.rows-set-aside',
      table,
      'rows that land',
      { rows, reason: reason.slice(0, 200) },
      {
        'zh-CN': `表 ${table} 有 ${rows} 行无法入库，已另存（set_aside），其余行已入库：${reason.slice(0, 200)}`,
        en: `${rows} rows of ${table} could not be landed and are kept in set_aside, the others landed: ${reason.slice(0, 200)}`,
      },
    ),
  interrupted: (table: string, reason: Localized): SourceProblem =>
    problem('exchange.interrupted', table, 'all rows', reason.en, {
      'zh-CN': `抽取表 ${table} 时中断：${reason['zh-CN']}。游标未移动，下次从原处重新抽取。`,
      en: `The extraction of ${table} broke off: ${reason.en}. The cursor has not moved; the next one begins where this one did.`,
    }),
};
