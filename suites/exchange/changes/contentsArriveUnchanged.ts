import type { Finding } from '../../engine/verdict/finding.ts';
import { tickOf } from '../changing/pastTick.ts';
import { sameValue } from '../changing/sameValue.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';

/** What else the update changed is judged by exchange.increments-bring-updates. */
const withoutFields = (
  fields: Readonly<Record<string, unknown>>,
  left: readonly { readonly field: string }[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !left.some(({ field }) => field === name)));

/** 7.3.1: what is pushed are the data of the business systems: every field of a record is in its row as it was. */
export const contentsArriveUnchanged = createChangeCheck({
  id: 'exchange.contents-arrive-unchanged',
  verifies: ['front-database-prepared'],
  title: {
    'zh-CN': '业务系统中的记录逐字段、逐值推送到各数据表',
    en: 'Records of the business systems are in the data tables field by field and value by value',
  },
  comparedWith: 'text',
  look: ({ inserted, updated, updateArrived, table, digits, record: { id, fields, change, besides } }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    const states = [
      { row: inserted, held: fields },
      ...(updated !== undefined && updateArrived
        ? [{ row: updated, held: { ...withoutFields(fields, besides), [change.field]: change.value } }]
        : []),
    ];
    return table.columns.flatMap((column): readonly Finding[] => {
      const { field } = column;
      const spoilt = states.find(
        // A column that is not there is another check's question.
        ({ row, held }) =>
          field in held &&
          field in row.fields &&
          !sameValue(held[field], row.fields[field], tickOf(digits.get(field), [])),
      );
      if (spoilt === undefined) return [];
      return [
        {
          code: 'exchange.content-changed-by-push',
          message: {
            'zh-CN': `业务系统中 ${id} 的 ${field} 推送到 ${table.name}.${column.name} 后变了样。`,
            en: `${field} of ${id} in the business systems is something else after its push into ${table.name}.${column.name}.`,
          },
          expected: spoilt.held[field],
          actual: spoilt.row.fields[field] ?? null,
          pointer: `${table.name}.${column.name}`,
          hint: {
            'zh-CN': '检查字符集（utf8mb4 / UTF8）、列长、数值与时间的精度，以及推送程序对空值的处理。',
            en: 'Look at the character set (utf8mb4 / UTF8), lengths, the precision of numbers and times, and what the push makes of nothing.',
          },
          evidence: [spoilt.row.evidence],
        },
      ];
    });
  },
});
