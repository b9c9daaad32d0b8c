import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

/** 7.3.3: updating advances the update time. */
export const updateAdvancesUpdateTime = createChangeCheck({
  id: 'exchange.update-advances-update-time',
  verifies: ['changes-advance-update-time'],
  title: { 'zh-CN': '更新记录时推进更新时间', en: 'An update advances the update time' },
  comparedWith: 'text',
  judge: ({ inserted, updated, updateArrived, table, timeColumn, id }) => {
    if (!updateArrived || updated === undefined) {
      return inconclusive('not-observable', {
        'zh-CN': `对 ${id} 的更新没有出现在前置数据库中，无从观察更新时间。`,
        en: `The update of ${id} did not come to the front database, so its update time cannot be observed.`,
      });
    }
    const before = inserted?.updateTime ?? null;
    if (updated.updateTime !== null && (before === null || updated.updateTime > before)) return passed();
    return judged([
      {
        code: 'exchange.update-without-update-time',
        message: {
          'zh-CN': `记录 ${id} 的内容已更新，而 ${table}.${timeColumn} 没有推进。`,
          en: `The content of ${id} was updated, but ${table}.${timeColumn} did not advance.`,
        },
        expected: `> ${isoTimeOrNull(before)}`,
        actual: isoTimeOrNull(updated.updateTime),
        pointer: `${table}.${timeColumn}`,
        hint: {
          'zh-CN': '更新记录的同一语句中，把更新时间置为当时。',
          en: 'Set the update time in the same statement that updates the row.',
        },
        evidence: [...(inserted === undefined ? [] : [inserted.evidence]), updated.evidence],
      },
    ]);
  },
});
