import type { Finding } from '../engine/verdict/finding.ts';
import { isoTimeOrNull } from '../exchange/reading/isoTimeOrNull.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';
import type { AlertRow } from './mending/rectifiedRecords.ts';

/** 7.3.3: whatever changes a row of these tables advances its time field; an alert that is marked as dealt with is such a row. */
const statusUntimed = (alertId: string, alert: AlertRow | undefined): readonly Finding[] =>
  alert === undefined || alert.status === 'open' || alert.createTime === null || alert.updateTime !== alert.createTime
    ? []
    : [
        {
          violates: ['changes-advance-update-time'],
          code: 'alerts.status-without-update-time',
          message: {
            'zh-CN': `告警 ${alertId} 的状态已改为 ${alert.status}，其更新时间仍是写入告警的时刻。`,
            en: `The alert ${alertId} was marked ${alert.status}, and its update time is still that at which it was written.`,
          },
          expected: `> ${isoTimeOrNull(alert.createTime)}`,
          actual: isoTimeOrNull(alert.updateTime),
          pointer: alertId,
          hint: {
            'zh-CN': '改写告警状态的同一语句中推进告警的更新时间。',
            en: 'Advance the update time of the alert in the statement that changes its status.',
          },
          evidence: [alert.evidence],
        },
      ];

/** 7.3.5: rectification advances the time stamp, that of the row and that of the alert. */
export const rectificationAdvancesTime = createRectificationCheck({
  id: 'alerts.rectification-advances-update-time',
  verifies: ['rectification', 'changes-advance-update-time'],
  title: { 'zh-CN': '整改同时推进更新时间', en: 'Rectification advances the update time' },
  judgedBy: 'alerts.alerted-data-mended',
  look: ({ before, after, table, timeColumn, id, alert, alertId, evidence }) => {
    if (after === undefined) return 'unseen';
    const untimed = statusUntimed(alertId, alert);
    if (after.updateTime !== null && after.updateTime > (before ?? 0)) return untimed;
    return [
      ...untimed,
      {
        violates: ['rectification'],
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
