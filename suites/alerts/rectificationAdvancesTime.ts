import { inconclusive, judged, passed } from '../engine/verdict/outcome.ts';
import { isoTimeOrNull } from '../exchange/reading/isoTimeOrNull.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: rectification advances the time stamp. */
export const rectificationAdvancesTime = createRectificationCheck({
  id: 'alerts.rectification-advances-update-time',
  title: { 'zh-CN': '整改同时推进更新时间', en: 'Rectification advances the update time' },
  judge: ({ before, after, table, timeColumn, bad }) => {
    if (after === undefined)
      return inconclusive('not-observable', {
        'zh-CN': '整改以删除整行的方式进行，没有更新时间可看。',
        en: 'The row was removed altogether: there is no update time to look at.',
      });
    if (after.updateTime !== null && after.updateTime > (before.updateTime ?? 0)) return passed();
    return judged([
      {
        code: 'alerts.rectified-without-update-time',
        message: {
          'zh-CN': `${table} 中 ${bad.id} 已整改，而 ${timeColumn} 没有推进，增量抽取取不到整改结果。`,
          en: `${bad.id} in ${table} was mended, but ${timeColumn} did not advance: increments will not bring it.`,
        },
        expected: `> ${isoTimeOrNull(before.updateTime)}`,
        actual: isoTimeOrNull(after.updateTime),
        pointer: `${table}.${timeColumn}`,
        hint: {
          'zh-CN': '整改数据的同一语句中推进更新时间。',
          en: 'Advance the update time in the statement that mends the row.',
        },
        evidence: [before.evidence, after.evidence],
      },
    ]);
  },
});
