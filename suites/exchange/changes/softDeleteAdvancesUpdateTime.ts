import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** 7.3.3: a soft delete advances the update time. */
export const softDeleteAdvancesUpdateTime = createChangeCheck({
  id: 'exchange.soft-delete-advances-update-time',
  verifies: ['changes-advance-update-time'],
  title: {
    'zh-CN': '软删除各数据表的记录时推进更新时间',
    en: 'A soft delete in any data table advances the update time',
  },
  comparedWith: 'text',
  look: ({ inserted, updated, again, deleted, table, record: { id } }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    if (deleted === undefined || !deleted.isDeleted) return leftTo('exchange.deletion-is-soft');
    const before = Math.max(inserted.updateTime ?? 0, updated?.updateTime ?? 0, again?.row?.updateTime ?? 0);
    if (deleted.updateTime !== null && deleted.updateTime > before) return [];
    const place = `${table.name}.${table.timeColumn}`;
    return [
      {
        code: 'exchange.soft-delete-without-update-time',
        message: {
          'zh-CN': `记录 ${id} 已软删除，而 ${place} 没有推进，增量抽取看不到这次删除。`,
          en: `${id} was deleted softly, but ${place} did not advance: increments will not see the deletion.`,
        },
        expected: `> ${isoTimeOrNull(before)}`,
        actual: isoTimeOrNull(deleted.updateTime),
        pointer: place,
        hint: {
          'zh-CN': '置软删除标记的同一语句中，把更新时间置为当时。',
          en: 'Set the update time in the same statement that sets the soft-delete flag.',
        },
        evidence: [...(updated === undefined ? [] : [updated.evidence]), deleted.evidence],
      },
    ];
  },
});
