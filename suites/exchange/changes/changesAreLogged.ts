import { operations } from '../changing/loggedOperation.ts';
import type { Operation } from '../changing/loggedOperation.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';

const words: Readonly<Record<Operation, { readonly zh: string; readonly en: string }>> = {
  insert: { zh: '插入', en: 'insertion' },
  update: { zh: '更新', en: 'update' },
  delete: { zh: '软删除', en: 'soft delete' },
};

/** 7.3.2: each change in a data table leaves an entry in a log table. */
export const changesAreLogged = createChangeCheck({
  id: 'exchange.changes-are-logged',
  verifies: ['log-tables'],
  title: {
    'zh-CN': '各数据表的变更写入日志类表',
    en: 'Changes in any data table are written to the log tables',
  },
  comparedWith: 'text',
  look: ({ log, inserted, updateArrived, deleted, table, record: { id } }, _scene, { profile }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    if (log === undefined) return leftTo('exchange.log-table-prepared');
    const happened = operations.filter((operation) =>
      operation === 'insert'
        ? inserted !== undefined
        : operation === 'update'
          ? updateArrived
          : inserted !== undefined && (deleted === undefined || deleted.isDeleted),
    );
    const missing = happened.filter((operation) => !log.operations.includes(operation));
    if (missing.length === 0) return [];
    // An entry in a word that nobody told us may be the one that is missing.
    const unknown = log.operations.filter((operation) => operation === undefined).length;
    const own = profile.values.exchange.logOperations;
    return missing.map((operation) => ({
      code: unknown >= missing.length ? 'exchange.log-operation-unknown' : 'exchange.change-not-logged',
      message:
        unknown >= missing.length
          ? {
              'zh-CN': `变更日志中关于 ${table.name} 记录 ${id} 的操作写作“${log.words.join('、')}”，看不出哪一条是${words[operation].zh}。`,
              en: `The change log writes "${log.words.join(', ')}" of ${id} in ${table.name}: none of them is told to be its ${words[operation].en}.`,
            }
          : {
              'zh-CN': `表 ${table.name} 中记录 ${id} 的${words[operation].zh}没有写入变更日志。`,
              en: `The ${words[operation].en} of ${id} in ${table.name} has no entry in the change log.`,
            },
      expected: happened.map((one) => own[one]),
      actual: log.words,
      pointer: `${table.name} ${operation}`,
      hint: {
        'zh-CN': '在变更数据的同一事务中写入变更日志；操作的写法与参考配置不同的，在一致性声明中给出。',
        en: 'Write the change log in the transaction that changes the data; state words for operations that are not those of the profile in the conformance statement.',
      },
      evidence: [log.evidence],
      ...(unknown >= missing.length ? { comparedWith: { profile: ['exchange.logOperations'] } } : {}),
    }));
  },
});
