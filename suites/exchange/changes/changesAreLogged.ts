import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';

const operations = ['insert', 'update', 'delete'] as const;
const words = {
  insert: { 'zh-CN': '插入', en: 'insertion' },
  update: { 'zh-CN': '更新', en: 'update' },
  delete: { 'zh-CN': '软删除', en: 'soft delete' },
} as const;

/** 7.3.2: each change in a data table leaves an entry in a log table. */
export const changesAreLogged = createChangeCheck({
  id: 'exchange.changes-are-logged',
  verifies: ['log-tables'],
  title: { 'zh-CN': '数据变更写入日志类表', en: 'Changes of data are written to the log tables' },
  comparedWith: 'text',
  judge: ({ log, updateArrived, deleted, table, id }) => {
    if (log === undefined) {
      return inconclusive('not-observable', {
        'zh-CN': '没有参考配置所列名称与列的日志类表。',
        en: 'There is no log table with the name and columns of the profile.',
      });
    }
    const happened = operations.filter((operation) =>
      operation === 'update'
        ? updateArrived
        : operation === 'delete'
          ? deleted === undefined || deleted.isDeleted
          : true,
    );
    return judged(
      happened
        .filter((operation) => !log.operations.includes(operation))
        .map((operation): Finding => ({
          code: 'exchange.change-not-logged',
          message: {
            'zh-CN': `表 ${table} 中记录 ${id} 的${words[operation]['zh-CN']}没有写入变更日志。`,
            en: `The ${words[operation].en} of ${id} in ${table} has no entry in the change log.`,
          },
          expected: happened,
          actual: log.operations,
          pointer: table,
          hint: {
            'zh-CN': '在变更数据的同一事务中写入变更日志。',
            en: 'Write the change log in the transaction that changes the data.',
          },
          evidence: [log.evidence],
        })),
    );
  },
});
