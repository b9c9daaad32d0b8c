import { isoTimeOrNull } from '../exchange/reading/isoTimeOrNull.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: rectification advances the time stamp. */
export const rectificationAdvancesTime = createRectificationCheck({
  id: 'alerts.rectification-advances-update-time',
  verifies: ['rectification'],
  title: { 'zh-CN': '整改同时推进更新时间', en: 'Rectification advances the update time' },
  judgedBy: 'alerts.alerted-data-mended',
  look: ({ before, after, table, timeColumn, id, evidence }) => {
    if (after === undefined) return 'unseen';
    if (after.updateTime !== null && after.updateTime > (before ?? 0)) return [];
    return [
      {
        code: 'alerts.rectified-without-update-time',
        message: {
          'zh-CN': `${table} 中 ${id} 已整改，而 ${timeColumn} 没有推进，增量抽取取不到整改结果。`,
          en: `${id} in ${table} was mended, but ${timeColumn} did not advance: increments will not bring it.`,
        },
        expected: `> ${isoTimeOrNull(before)}`,
        actual: isoTimeOrNull(after.updateTime),
        pointer: `${table}.${timeColumn}`,
        hint: {
          'zh-CN': '整改数据的同一语句中推进更新时间。',
          en: 'Advance the update time in the statement that mends the row.',
        },
        evidence,
      },
    ];
  },
});
