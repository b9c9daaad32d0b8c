import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';

/** 7.3.1, 7.3.3: a deletion is a change too; a row that vanishes cannot be found by its time stamp. How it is flagged the text leaves open. */
export const deletionKeepsRow = createChangeCheck({
  id: 'exchange.deletion-is-soft',
  verifies: ['full-then-increments'],
  title: {
    'zh-CN': '各数据表的删除以软删除标记体现，记录仍在表中',
    en: 'A deletion in any data table shows as a soft delete, the row stays',
  },
  comparedWith: { profile: ['exchange.softDelete', 'exchange.columns.isDeleted'] },
  look: ({ inserted, deleted, updated, table, record: { id } }, _scene, { profile }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    // A platform that declares to remove rows tells of it in its change log.
    if (deleted === undefined && profile.values.exchange.softDelete === 'any') return [];
    if (deleted?.isDeleted === true) return [];
    if (deleted === undefined)
      return [
        {
          code: 'exchange.physical-delete',
          message: {
            'zh-CN': `业务系统删除 ${id} 后，表 ${table.name} 中的这一行消失了，增量抽取无从得知。`,
            en: `When ${id} was deleted in the business systems its row vanished from ${table.name}: no increment can tell.`,
          },
          expected: {
            'zh-CN': '该行仍在，置软删除标记，更新时间晚于先前',
            en: 'the row, flagged as deleted, with a later update time',
          },
          actual: null,
          pointer: table.name,
          hint: {
            'zh-CN': '推送时不要物理删除记录，改为置软删除标记并推进更新时间。',
            en: 'Do not delete rows when pushing; set the soft-delete flag and advance the update time.',
          },
          evidence: [(updated ?? inserted).evidence],
        },
      ];
    return [
      {
        code: 'exchange.deletion-not-pushed',
        message: {
          'zh-CN': `业务系统删除 ${id} 并推送后，表 ${table.name} 中的这一行没有软删除标记。`,
          en: `${id} was deleted in the business systems and pushed, but its row in ${table.name} is not flagged as deleted.`,
        },
        expected: { isDeleted: true },
        actual: { isDeleted: false },
        pointer: table.name,
        hint: { 'zh-CN': '把删除也作为一次变更推送。', en: 'Push deletions as changes too.' },
        evidence: [deleted.evidence],
        // However it is flagged: by an increment it has to come.
        ...('isDeleted' in deleted.fields && deleted.fields['isDeleted'] !== null
          ? { comparedWith: 'text' as const }
          : {}),
      },
    ];
  },
});
