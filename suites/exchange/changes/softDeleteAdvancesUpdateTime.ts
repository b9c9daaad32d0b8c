import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** 7.3.3: a soft delete advances the update time. */
export const softDeleteAdvancesUpdateTime = createChangeCheck({
  id: 'exchange.soft-delete-advances-update-time',
  verifies: ['changes-advance-update-time'],
  title: { 'zh-CN': '软删除记录时推进更新时间', en: 'A soft delete advances the update time' },
  comparedWith: 'text',
  judge: ({ inserted, updated, deleted, table, timeColumn, id }) => {
    if (deleted === undefined || !deleted.isDeleted) {
      return inconclusive('not-observable', {
        'zh-CN': `前置数据库中没有 ${id} 的软删除，无从观察更新时间。`,
        en: `The front database shows no soft delete of ${id}, so its update time cannot be observed.`,
      });
    }
    const before = Math.max(inserted?.updateTime ?? 0, updated?.updateTime ?? 0);
    if (deleted.updateTime !== null && deleted.updateTime > before) return passed();
    return judged([
      {
        code: 'exchange.soft-delete-without-update-time',
        message: {
          'zh-CN': `记录 ${id} 已软删除，而 ${table}.${timeColumn} 没有推进，增量抽取看不到这次删除。`,
          en: `${id} was deleted softly, but ${table}.${timeColumn} did not advance: increments will not see the deletion.`,
        },
        expected: `> ${isoTimeOrNull(before)}`,
        actual: isoTimeOrNull(deleted.updateTime),
        pointer: `${table}.${timeColumn}`,
        hint: {
          'zh-CN': '置软删除标记的同一语句中，把更新时间置为当时。',
          en: 'Set the update time in the same statement that sets the soft-delete flag.',
        },
        evidence: [...(updated === undefined ? [] : [updated.evidence]), deleted.evidence],
      },
    ]);
  },
});
